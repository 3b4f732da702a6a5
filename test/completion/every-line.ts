/**
 * Every kind of statement with every property that it takes, line by line as a person types it, and in the form in which the
 * formatter leaves it. `enter.test.ts` holds it complete; the story `typing.spec.ts` types it into VS Code.
 */

export interface Typed {
  name: string;
  /** One statement, or a few that belong together. */
  text: string;
}

/** In the order in which they stand in one file; a name may be used before it is made, as authors do. */
export const EVERY_LINE: readonly Typed[] = [
  {
    name: 'theory',
    text: `theory "Reading for all" {
  stage testing
  version "0.2" on 2026-11-02
  organisation "Riverside schools"
  authors "A. Lee", "B. Cruz"
  contact "someone at Riverside"
  acknowledgement "Our students"
  logo "riverside.svg"
  show owners, dates
  hide definitions
  headings {
    primary "Key drivers"
    idea "What we try"
  }
  note "A first try"
  allow aim-no-baseline because "we count from May"
}`,
  },
  { name: 'import', text: 'import "network.driver" as net' },
  {
    name: 'aim',
    text: `aim Reading "By 2030, 85% of students read well" {
  for "all students in grade 3"
  by 2030-11-30
  vision "Every child reads"
  problem "Half of them do not"
  definition "reads at the level of the grade"
  from 2026-09
  owner "the board"
  needs all
  measured by Passing
  status open
  next ReadingMore
  was Literacy
  source "the board"
  note "Agreed in May"
  allow aim-unmeasured because "it comes in May"
}`,
  },
  {
    name: 'aim that is short',
    text: `aim ReadingMore "By 2032, 95% of students read well" {
  by 2032
  needs any
}`,
  },
  {
    name: 'aim of another file',
    text: 'aim Writing "Students write well" -> net.Clinical',
  },
  {
    name: 'primary driver',
    text: `primary driver Mentors "Enough mentor teachers" -> Reading {
  definition "a mentor for each new teacher"
  owner Coaches
  measured by Visits, VisitsTwo
  needs any
  status retired on 2026-10 because "it is done"
  note "Ask the board"
}`,
  },
  {
    name: 'a name that begins another one',
    text: 'primary driver MentorsTwo "Mentors in the second year" -> Reading strongly',
  },
  {
    name: 'secondary driver',
    text: `secondary driver Time "Time to meet"
  -> Mentors strongly
  -> MentorsTwo weakly because "they said so" citing Lee2012`,
  },
  {
    name: 'tertiary driver',
    text: 'tertiary driver Timetable "A timetable that leaves time" -> Time confidence high',
  },
  { name: 'driver', text: 'driver Rooms "Rooms to meet in" -> Time citing Lee2012' },
  {
    name: 'change idea',
    text: `change idea Pairs "Teachers plan in pairs" -> Mentors {
  status testing
  definition "two teachers, one hour"
  owner "A. Lee"
  by 2027-06
  concept "plan together"
  scale small
  confidence medium
  impact high
  effort low
  measured by Visits
  adapted from Circles
  site "Riverside" status testing from 2026-09
  status adapted
  change idea "One hour a week"
}`,
  },
  {
    name: 'change concept',
    text: `change concept "Give people a reminder" -> Time {
  change idea "A card on the door"
}`,
  },
  {
    name: 'change idea that ends',
    text: `change idea Circles "Reading circles" -> Time {
  status abandoned
  site "North" status adopted
}`,
  },
  {
    name: 'outcome measure',
    text: `outcome measure Passing "Students who pass" of Reading {
  definition "passes the test in May"
  numerator "students who pass"
  denominator "all students in grade 3"
  unit "percent"
  higher is better
  baseline 68% in 2026-06
  target 85% by 2027-06
  target -15% by 2030
  target +5 points by 2029-06
  result 70% in 2026-11 from Riverside
  collected weekly
  source "the district"
  owner Coaches
  reported by Riverside
  data "figures.csv" column "pass" of "enrolled" for each "school" sheet "Autumn" dates "Week of" day first
  combined as one group
  hide below 10
  phase "With cards" from 2026-10 because "the cards were there"
  exclude 2026-11 from Riverside because "a strike"
  limits
}`,
  },
  {
    name: 'driver measure',
    text: `driver measure Visits "Visits" of Mentors {
  lower is better
  baseline 5.2 in 2026
  result 1,200 in 2026-10-31
  target 12 by every year
  collected monthly
  data "visits.csv" dates month first
  gap of "Girls" and "Boys"
}`,
  },
  {
    name: 'process measure',
    text: `process measure VisitsTwo "Visits in the second year" of MentorsTwo {
  collected yearly
  data "visits-two.csv" dates year first
}`,
  },
  {
    name: 'balancing measure',
    text: `balancing measure Hours "Hours that teachers work" of Reading {
  collected quarterly
}`,
  },
  { name: 'measure', text: 'measure Absence "Days lost" of Time' },
  { name: 'common measure', text: 'common outcome measure Production "Candidates" of Reading' },
  {
    name: 'pdsa',
    text: `pdsa TryOne "One pair, one week" of Pairs {
  plan "Two teachers plan together" on 2026-11-02
  predict "They save an hour" on 2026-11-02
  do "They met twice" on 2026-11-09
  study "They saved half an hour"
  act adapt "Meet in the morning"
  site "Riverside"
  scale small
  cost of failure small
  next TryTwo
  data "hours.csv"
}`,
  },
  {
    name: 'pdsa that goes on',
    text: `pdsa TryTwo "Two pairs" of Pairs {
  act adopt
}`,
  },
  {
    name: 'network',
    text: `network Region "The network of the region" {
  convener "The university"
  hub "Its team"
  since 2011
  kind execution
  problem "Too few teachers"
  domain theory "A shared aim" status working
  domain culture "Trust" status started
  measured by Hours
}`,
  },
  {
    name: 'member',
    text: `member Riverside "Riverside district" {
  lead "C. Diaz"
  partners "North school", "South school"
  place "Riverside"
  joined 2012/13
  left 2026-06
}`,
  },
  {
    name: 'team',
    text: `team Coaches "The coaches" -> Mentors {
  status rethinking on 2026-10 because "two have left"
  chair "D. Evans"
  full partner Riverside
  participating partner North
  exploratory partner South since 2024 left 2026-06
  measured by Hours
}`,
  },
  {
    name: 'team that has ended',
    text: `team Planners "The planners" -> Time {
  status sunset
  partner Riverside
}`,
  },
  {
    name: 'role',
    text: `role Teachers "Teachers of grade 3" {
  enacted "Half of them plan alone"
}`,
  },
  {
    name: 'component',
    text: `component School "The school" -> Reading {
  centre
  component Timetables "Timetables"
}`,
  },
  {
    name: 'strategy',
    text: `strategy Coaching "A coach in each school" -> School {
  because "help is near"
  intends Teachers to "plan together" reorganise
  accountable Teachers to Principals for "one plan a week"
  enacted "In half of the schools"
  status started on 2026-09
  owner Coaches
  measured by Hours
  support "A meeting" for Teachers as ongoing event {
    led by "the coach"
    every "week"
    expertise "reads plans well"
    builds on SummerCourse
    enacted "Half of them took place"
  }
  support "A guide" for Teachers, Principals as tool
}`,
  },
  {
    name: 'support',
    text: 'support "A room" of Coaching for Teachers as position',
  },
  {
    name: 'conjecture',
    text: `conjecture Near "Near help is used" about Coaching {
  if "a coach is in the school"
  then "teachers ask more often"
  status tested
  because "asking is easy"
  revises Nearer
  citing Lee2012
}`,
  },
  {
    name: 'evidence',
    text: `evidence Lee2012 "Near help is used more" {
  kind literature
  source "Lee 2012"
  on 2012
}`,
  },
  {
    name: 'finding',
    text: `finding LittleTime "Coaches have little time" about Coaching {
  source "six interviews"
  on 2026-10
  explanation "They teach as well"
  citing Lee2012
  supports Near
  challenges Nearer
}`,
  },
  {
    name: 'recommendation',
    text: `recommendation MoreTime "Give coaches time" about Coaching from LittleTime {
  made 2026-11
  response partly acted
}`,
  },
  { name: 'cycle', text: 'cycle "2026/27" from 2026-09 to 2027-06' },
  { name: 'revision', text: 'revision "0.2" on 2026-11-02 because "one test failed" citing Lee2012' },
  { name: 'revision of now', text: 'revision "0.3" because "one more" on 2026-11' },
  {
    name: 'poster',
    text: `poster "Reading for all" like House {
  headline "Time for reading does it"
  form billboard
  subtitle "One year of work"
  authors "A. Lee"
  affiliations "Riverside schools"
  logo "riverside.svg"
  diagram
  section "What we learned" "Time matters"
  photo "reading.jpg" "The hour before lunch"
  view driver
  chart Passing
  numbers Passing
  without legend, tests
  acknowledgement "Our students"
  contact "someone at Riverside"
  link "https://riverside.example"
  size "A0 landscape"
  accent "#7a1f3d"
  font "riverside.ttf"
  bleed "3 mm"
  crop marks
  theme light
  language en
}`,
  },
];
