/** Small networks for the reports, with all that a report has to tell apart. */

/** Four members, three teams of which one has ended, tests in and out of order. */
export const NETWORK = `theory "Riverside <b>& Lakeside</b>" { stage testing }
network Net "Riverside network" {
  kind execution
  since 2020
  convener "The district"
  domain theory "A driver diagram" status working
}
aim Graduates "By 2030, 90% of our students graduate" {
  for "all students"
  by 2030
  vision "Everyone leaves with a diploma"
  outcome measure Rate "Graduation rate" {
    unit "percent"
    definition "graduates of all who began four years before"
    baseline 70% in 2024
    target 90% by 2030
    result 75% in 2025 from Riverside
  }
}
primary driver Attendance "Students come every day" -> Graduates because "who is absent learns nothing"
primary driver Belonging "Students belong | here" -> Graduates { status retired on 2025 because "folded into attendance" }
secondary driver Mornings "Mornings are calm" -> Attendance
primary driver Lonely "Nobody works on this" -> Graduates
member Riverside "Riverside University"
member Lakeside "Lakeside College"
member Hillside "Hillside School"
member Bayview "Bayview School"
team Calls "Attendance team" -> Attendance {
  status active
  chair "Ann"
  full partner Riverside
  participating partner Lakeside
}
team Ended "Belonging team" -> Belonging {
  status sunset because "its driver was retired"
  full partner Hillside
  exploratory partner Riverside
}
team Late "Morning team" -> Attendance { status active exploratory partner Riverside, Lakeside }
change idea Home "Call home" -> Attendance {
  status adapted
  pdsa Second "Two classes" { do "6 came" on 2026-02-01 }
  pdsa First "One class" {
    plan "call each day"
    predict "5 of 6 come back" on 2026-01-02
    do "3 came" on 2026-01-05
    study "the calls came too late"
    act adapt "call at nine"
    site "North"
    scale small
  }
}
change idea Breakfast "Breakfast at school" -> Mornings { status adopted }
change idea Posters "Posters" -> Mornings { status abandoned because "nobody read them" }
`;

/** A cluster of that network, in a file of its own. */
export const CLUSTER = `import "network.driver" as n
theory "The lonely cluster"
aim More "More work on what is lonely by 2028" -> n.Lonely { by 2028 }
driver measure Rate2 "Graduation rates" of More { unit "students" definition "all who graduate" reported by n.Bayview }
process measure Loose "Visits"
`;

/** A theory of action over two cycles, with findings and recommendations. */
export const ACTION = `theory "District B"
role Teachers "Teachers"
role Coaches "Math coaches"
aim Learn "All students learn with understanding" { vision "Rigorous mathematics for all" }
strategy Coaching "Principals and coaches work together" -> Learn {
  because "they see the same lessons"
  intends Coaches to "lead lesson study" reorganise
  intends Teachers to "plan together" extend
  accountable Coaches to Teachers for "weekly visits"
  enacted "Few met weekly"
  support Training "Training for coaches" for Coaches as ongoing event { led by "A specialist" every "month" }
}
strategy Bare "A strategy with nothing else" -> Learn
finding Met "Few principals and coaches met" about Coaching {
  source "Interviews" on 2008-03
  explanation "Nobody protected the time"
}
finding Other "Materials came late" about Learn { source "Survey" on 2008-04 }
recommendation Protect "Protect an hour a week" about Coaching from Met {
  made 2008-05
  response acted on 2008-10 "an hour on Fridays"
}
recommendation Train "Train principals too" about Coaching from Met { made 2008-05 response partly acted }
recommendation Buy "Buy earlier" about Learn from Other { made 2008-06 response declined }
recommendation Ask "Ask the coaches" about Coaching { made 2009-05 response acted }
recommendation Wait "Wait and see" about Coaching { made 2009-05 }
recommendation Lost "Lost in time" about Coaching
cycle One "2007/08" { from 2007-08 to 2008-07 }
cycle Two "2008/09" { from 2008-08 to 2009-07 }
`;
