/** One case for each kind of change, and for what is easily confused: two texts, and the sentences that must come of them. */
export interface Case {
  name: string;
  before: string;
  after: string;
  /** All changes, as `group kind: sentence`, in their order; nothing else may be told. */
  told: string[];
}

const AIM = 'aim Goal "Students pass"';
const DRIVERS = `${AIM}
primary driver Mentors "Enough mentors" -> Goal
primary driver Shared "One shared vision" -> Goal`;

/** A text in which «before|after» is the only thing that differs. */
function differing(name: string, text: string, ...told: string[]): Case {
  const side = (n: 1 | 2) =>
    text.replace(/«([^|]*)\|([^»]*)»/g, (_all, one: string, two: string) => (n === 1 ? one : two));
  return { name, before: side(1), after: side(2), told };
}

export const aims: Case[] = [
  differing(
    'a goal lowered and put off',
    `${AIM} { outcome measure Done "Candidates graduated" { target «40% by 2020|30% by 2022» } }`,
    'aims changed: Goal of ‘Candidates graduated’ moved from 40% to 30%, date from 2020 to 2022.',
  ),
  differing(
    'one of two goals put off',
    `${AIM} { outcome measure Done "Graduates" { target 20% by 2018 target 40% by «2020|2021» } }`,
    'aims changed: Goal of ‘Graduates’ (40%): date moved from 2020 to 2021.',
  ),
  differing(
    'a goal more',
    `${AIM} { outcome measure Done "Graduates" { target 20% by 2018«| target 40% by 2020» } }`,
    'aims added: Goal of ‘Graduates’ added: 40%, date 2020.',
  ),
  differing(
    'a baseline',
    `${AIM} { outcome measure Done "Graduates" { baseline «12|14» in 2014 } }`,
    'aims changed: Baseline of ‘Graduates’ moved from 12 to 14.',
  ),
  differing(
    'the number in an aim’s words is no mere wording',
    'aim Goal "«80|70»% of students pass algebra in ninth grade"',
    'aims changed: The aim ‘80% of students pass algebra in ninth grade’ now reads ‘70% of students pass algebra in ninth grade’.',
  ),
  differing(
    'an aim’s date and population',
    `${AIM} { by «2020|2021» for "«all|most» students" }`,
    'aims changed: Population of ‘Students pass’ changed from “all students” to “most students”.',
    'aims changed: Date of ‘Students pass’ moved from 2020 to 2021.',
  ),
  differing('a new aim', `${AIM}«|\naim Joy "Students enjoy school"»`, 'aims added: New aim ‘Students enjoy school’.'),
];

export const measures: Case[] = [
  differing(
    'another definition',
    `${AIM} { outcome measure Done "Graduates" { definition "«all who finish|all who finish in time»" } }`,
    'measures changed: Definition of ‘Graduates’ changed from “all who finish” to “all who finish in time”.',
  ),
  differing(
    'a definition in other letters',
    `${AIM} { outcome measure Done "Graduates" { definition "«all who finish|All who finish!»" } }`,
    'wording reworded: Definition of ‘Graduates’ changed from “all who finish” to “All who finish!”.',
  ),
  differing(
    'what is better',
    `${AIM} { outcome measure Done "Graduates" { «higher|lower» is better } }`,
    'measures changed: Better direction of ‘Graduates’ changed from higher to lower.',
  ),
  differing(
    'what is measured',
    `${DRIVERS}\nprocess measure Count "Count" of «Mentors|Shared»`,
    'measures moved: ‘Count’ now measures ‘One shared vision’ instead of ‘Enough mentors’.',
  ),
  differing(
    'a measure of the whole network',
    `${AIM}\n«|common» outcome measure Done "Graduates" of Goal`,
    'measures added: ‘Graduates’ is now a common measure of the whole network.',
  ),
];

export const drivers: Case[] = [
  differing(
    'a driver more',
    `${DRIVERS}«|\nsecondary driver Pay "Fair pay" -> Mentors, Shared»`,
    'drivers added: New secondary driver ‘Fair pay’, which leads to ‘Enough mentors’ and leads to ‘One shared vision’.',
  ),
  differing(
    'a driver less',
    `${DRIVERS}«\nsecondary driver Pay "Fair pay" -> Mentors|»`,
    'drivers removed: The secondary driver ‘Fair pay’, which leads to ‘Enough mentors’, is gone.',
  ),
  differing(
    'a driver retired',
    `${DRIVERS} «|{ status retired on 2020 because "it moved nothing" }»`,
    'drivers retired: The primary driver ‘One shared vision’ was retired (2020), because “it moved nothing”.',
  ),
  differing(
    'a driver taken up again',
    `${DRIVERS} «{ status retired }|»`,
    'drivers resumed: The primary driver ‘One shared vision’ is no longer retired.',
  ),
  differing(
    'a driver moved',
    `${DRIVERS}\nsecondary driver Pay "Fair pay" -> «Mentors|Shared»`,
    'drivers moved: The secondary driver ‘Fair pay’ moved from under ‘Enough mentors’ to under ‘One shared vision’.',
  ),
  differing(
    'a driver promoted',
    `${DRIVERS}\n«secondary|primary» driver Pay "Fair pay" -> Goal`,
    'drivers promoted: ‘Fair pay’ was promoted from secondary driver to primary driver.',
  ),
  differing(
    'a plain driver that becomes a lower one by its link',
    `${DRIVERS}\ndriver Pay "Fair pay" -> «Goal|Mentors»`,
    'drivers demoted: ‘Fair pay’ was demoted from primary driver to secondary driver.',
    'drivers moved: The secondary driver ‘Fair pay’ moved from under ‘Students pass’ to under ‘Enough mentors’.',
  ),
  differing(
    'its level written out is no promotion',
    `${AIM}\n«|primary »driver Pay "Fair pay" -> Goal`,
    'wording reworded: ‘Fair pay’ is now written as primary driver; its level is the same.',
  ),
  {
    name: 'a driver split, told by its words',
    before: `${AIM}\nprimary driver Both "Enough mentors and good training for teachers" -> Goal`,
    after: `${AIM}\nprimary driver One "Enough mentors" -> Goal\nprimary driver Two "Good training for teachers" -> Goal`,
    told: [
      'drivers split: The primary driver ‘Enough mentors and good training for teachers’ was split into ‘Enough mentors’ and ‘Good training for teachers’ (matched by similarity).',
    ],
  },
  {
    name: 'drivers merged, told by their words',
    before: `${AIM}\nprimary driver One "Enough mentors" -> Goal\nprimary driver Two "Good training for teachers" -> Goal`,
    after: `${AIM}\nprimary driver Both "Enough mentors and good training for teachers" -> Goal`,
    told: [
      'drivers merged: ‘Enough mentors’ and ‘Good training for teachers’ were merged into the primary driver ‘Enough mentors and good training for teachers’ (matched by similarity).',
    ],
  },
  {
    name: 'a driver split, as its author says',
    before: `${AIM}\nprimary driver Staff "Staff" -> Goal\nchange idea Call "Call home" -> Staff`,
    after: `${AIM}\nprimary driver Mentors "Enough mentors" -> Goal { was Staff }
primary driver Rooms "Warm rooms" -> Goal { was Staff }\nchange idea Call "Call home" -> Mentors`,
    told: [
      'drivers split: The primary driver ‘Staff’ was split into ‘Enough mentors’ and ‘Warm rooms’.',
      'wording added: Older name of ‘Enough mentors’ added: “Staff”.',
    ],
  },
];

export const links: Case[] = [
  differing(
    'a link more',
    `${DRIVERS}\nchange idea Call "Call" -> Mentors«| -> Shared weakly»`,
    'links added: ‘Call’ now leads to ‘One shared vision’ weakly.',
  ),
  differing(
    'a link less',
    `${DRIVERS}\nchange idea Call "Call" -> Mentors« -> Shared|»`,
    'links removed: ‘Call’ no longer leads to ‘One shared vision’.',
  ),
  differing(
    'its strength',
    `${AIM}\nprimary driver Mentors "Enough mentors" -> Goal «strongly|weakly»`,
    'links changed: Strength of the link from ‘Enough mentors’ to ‘Students pass’ moved from strong to weak.',
  ),
  differing(
    'its reason',
    `${AIM}\nprimary driver Mentors "Enough mentors" -> Goal because "«they teach|they care»"`,
    'links changed: Reason of the link from ‘Enough mentors’ to ‘Students pass’ changed from “they teach” to “they care”.',
  ),
  differing(
    'confidence without evidence',
    `${AIM}\nprimary driver Mentors "Enough mentors" -> Goal confidence «low|high»`,
    'confidence changed: Confidence of the link from ‘Enough mentors’ to ‘Students pass’ moved from low to high, with no new evidence.',
  ),
  differing(
    'confidence with evidence',
    `${AIM}\nevidence Study "A study"\nprimary driver Mentors "Enough mentors" -> Goal confidence «low|high citing Study»`,
    'links added: The link from ‘Enough mentors’ to ‘Students pass’ now cites ‘A study’.',
    'confidence changed: Confidence of the link from ‘Enough mentors’ to ‘Students pass’ moved from low to high, with new evidence: ‘A study’.',
  ),
];

export const work: Case[] = [
  differing(
    'an idea’s status',
    `${DRIVERS}\nchange idea Call "Call home" -> Mentors { status «testing|adopted» }`,
    'ideas changed: Status of ‘Call home’ moved from testing to adopted.',
  ),
  differing(
    'confidence after a test',
    `${DRIVERS}\nchange idea Call "Call home" -> Mentors { confidence «low|high» pdsa First "One class" { «|study "all came"» } }`,
    'tests added: Study of ‘One class’ added: “all came”.',
    'confidence changed: Confidence of ‘Call home’ moved from low to high, with new evidence: ‘One class’.',
  ),
  differing(
    'a prediction',
    `${DRIVERS}\nchange idea Call "Call home" -> Mentors { pdsa First "One class" { predict "«5|3» come" } }`,
    'tests changed: Prediction of ‘One class’ changed from “5 come” to “3 come”.',
  ),
  differing(
    'a decision',
    `${DRIVERS}\nchange idea Call "Call home" -> Mentors { pdsa First "One class" { act «adapt|adopt» "so" } }`,
    'tests changed: Decision of ‘One class’ changed from adapt to adopt.',
  ),
  differing(
    'an owner',
    `team Blue "Blue team"\n${DRIVERS} { owner «Blue|"Ann"» }`,
    'people changed: Owner of ‘One shared vision’ changed from ‘Blue team’ to “Ann”.',
  ),
  differing(
    'participation',
    'member North "North State"\nteam Blue "Blue team" { «full|exploratory» partner North }',
    'people changed: Participation of ‘North State’ in ‘Blue team’ moved from full to exploratory.',
  ),
  differing(
    'a conjecture',
    `${AIM}\nconjecture Why "Why it works" about Goal { then "they pass«|, all of them»" status «initial|tested» }`,
    'learning changed: Expected result of ‘Why it works’ changed from “they pass” to “they pass, all of them”.',
    'learning changed: Status of ‘Why it works’ moved from initial to tested.',
  ),
  differing(
    'a response',
    `${AIM}\nstrategy Coach "Coach" -> Goal\nrecommendation Do "Do it" about Coach { response «open|declined on 2020» }`,
    'learning changed: Response of ‘Do it’ moved from open to declined, date is now 2020.',
  ),
  differing(
    'a line that the language does not know',
    `${AIM} { budget "«100|50»" }`,
    'record changed: Budget of ‘Students pass’ changed from “100” to “50”.',
  ),
];

export const confusions: Case[] = [
  {
    name: 'statements without name and title are the same where they stand at the same place',
    before: `${AIM}\nprimary driver -> Goal\nchange idea\nchange idea {\n  pdsa\n}`,
    after: `${AIM}\nprimary driver -> Goal\nchange idea {\n  pdsa\n}\nchange idea`,
    told: ['order reordered: What stands in the theory is in another order.'],
  },
  differing(
    'one of them says something else',
    `${AIM}\nprimary driver -> Goal { owner "«Ana|Ben»" }\nprimary driver -> Goal { owner "Cem" }`,
    'people changed: Owner of ‘driver’ changed from “Ana” to “Ben”.',
  ),
  differing(
    'one more of them, the others as they were',
    `${AIM}\nprimary driver -> Goal\n«|primary driver -> Goal\n»primary driver -> Goal { owner "Ana" }`,
    'drivers added: New primary driver ‘driver’, which leads to ‘Students pass’.',
  ),
  differing(
    'one fewer, and which of the others it was nothing tells',
    `${AIM}\nrole -> Goal { note "«a|c»" }«\nrole -> Goal { note "b" }|»`,
    'strategies removed: The role group ‘role group’, which leads to ‘Students pass’, is gone.',
    'strategies added: New role group ‘role group’, which leads to ‘Students pass’.',
    'strategies removed: The role group ‘role group’, which leads to ‘Students pass’, is gone.',
  ),
  differing(
    'without name and title, an older name matches nothing that stands there for good',
    'driver Old "Old words"\nprimary driver { was Old }«|\nrole New "New"»',
    'strategies added: New role group ‘New’.',
  ),
  differing(
    'other words under the same name, alike',
    `${AIM}\nprimary driver Mentors "«Enough mentors|Enough good mentors»" -> Goal`,
    'wording reworded: The primary driver ‘Enough mentors’ now reads ‘Enough good mentors’.',
  ),
  differing(
    'quite other words under the same name are another driver',
    `${AIM}\nprimary driver Mentors "«Enough mentors|Warm rooms»" -> Goal`,
    'drivers replaced: The primary driver ‘Enough mentors’ says something else under its old name: ‘Warm rooms’.',
  ),
  differing(
    'a small word that turns the meaning',
    `${AIM}\nprimary driver Calls "Parents are «|not »called at home in the evening" -> Goal`,
    'drivers changed: The primary driver ‘Parents are called at home in the evening’ now reads ‘Parents are not called at home in the evening’.',
  ),
  differing(
    'two titles swapped under their names',
    `${AIM}\nprimary driver One "«Enough mentors|Warm rooms»" -> Goal\nprimary driver Two "«Warm rooms|Enough mentors»" -> Goal`,
    'wording renamed: ‘Warm rooms’ is now named One, no longer Two.',
    'wording renamed: ‘Enough mentors’ is now named Two, no longer One.',
    'order reordered: What stands in the theory is in another order.',
  ),
  differing(
    'two statements without names swapped are only in another order',
    `${AIM}\nprimary driver "«Enough mentors|Warm rooms»" -> Goal\nprimary driver "«Warm rooms|Enough mentors»" -> Goal`,
    'order reordered: What stands in the theory is in another order.',
  ),
  differing(
    'a new name for the same words',
    `${AIM}\nprimary driver «Mentors|Teachers» "Enough mentors" -> Goal\nchange idea Call "Call" -> «Mentors|Teachers»`,
    'wording renamed: ‘Enough mentors’ is now named Teachers, no longer Mentors.',
  ),
  differing(
    'a rename with other words, as the author says',
    `${AIM}\nprimary driver «Mentors "Enough mentors" -> Goal|Rooms "Warm rooms" -> Goal { was Mentors }»`,
    'drivers replaced: The primary driver ‘Enough mentors’ now reads ‘Warm rooms’.',
    'wording added: Older name of ‘Warm rooms’ added: “Mentors”.',
    'wording renamed: ‘Warm rooms’ is now named Rooms, no longer Mentors.',
  ),
  differing(
    'another driver in the place of one',
    `${AIM}\nprimary driver «Mentors "Enough mentors"|Rooms "Warm rooms"» -> Goal`,
    'drivers removed: The primary driver ‘Enough mentors’, which leads to ‘Students pass’, is gone.',
    'drivers added: New primary driver ‘Warm rooms’, which leads to ‘Students pass’.',
  ),
  differing(
    'reworded without a name',
    `${AIM}\nprimary driver Mentors "Enough mentors" -> Goal\nchange idea "Call «every parent|each parent» at home" -> Mentors`,
    'wording reworded: The change idea ‘Call every parent at home’ now reads ‘Call each parent at home’ (matched by similarity).',
  ),
  differing(
    'grade 6 is not grade 7',
    `${AIM}\nprimary driver Mentors "Enough mentors" -> Goal\nchange idea "Grade «6|7» teams meet" -> Mentors`,
    'ideas removed: The change idea ‘Grade 6 teams meet’, which leads to ‘Enough mentors’, is gone.',
    'ideas added: New change idea ‘Grade 7 teams meet’, which leads to ‘Enough mentors’.',
  ),
  differing(
    'a driver that becomes an idea',
    `${DRIVERS}\n«secondary driver|change idea» Pay "Fair pay" -> Mentors`,
    'drivers changed: ‘Fair pay’ was a secondary driver and is now a change idea.',
  ),
  differing('nested or flat', `${AIM}« {|»\nprimary driver Mentors "Enough mentors"«| -> Goal»\n«}|»`),
  differing('laid out and written in another way', `${AIM} { by «2016-12|December 2016» «|// why\n» }`),
  differing(
    'an older name at a statement without a name, while another has it now',
    `${AIM}\nprimary driver "Enough mentors" -> Goal { was Two }\nprimary driver Two "Warm rooms" -> Goal { needs «all|any» }`,
    'drivers changed: Which drivers it needs of ‘Warm rooms’ changed from all to any.',
  ),
  differing(
    'the order of the parts of a poster',
    'poster P "Talk" {\n  «section "A" "a"\n  diagram|diagram\n  section "A" "a"»\n  photo "b.jpg"\n}',
    'record changed: The order of the parts of ‘Talk’ changed from section “A”, the diagram and photo “b.jpg” to the diagram, section “A” and photo “b.jpg”.',
  ),
  differing(
    'a section more in the middle of a poster is no other order',
    'poster P "Talk" {\n  section "A" "a"\n  «|section "New" "n"\n  »photo "b.jpg" "B"\n}',
    'record added: Section “New” of ‘Talk’ added: “n”.',
  ),
  differing(
    'what a photo shows, in other words',
    'poster P "Talk" {\n  photo "b.jpg" "«A class|The hall»"\n}',
    'record changed: Photo of ‘Talk’ (“b.jpg”): caption changed from “A class” to “The hall”.',
  ),
  differing(
    'a poster without a name, of which a file has one',
    `${AIM}\nposter { size "A0 landscape" section "Next" "«ask|listen»" }\nposter Short "In short" { theme «warm|grey» }`,
    'record changed: Section “Next” of ‘poster’ changed from “ask” to “listen”.',
    'record changed: Theme of ‘In short’ changed from warm to grey.',
  ),
  differing(
    'the only poster, which gets a title',
    `${AIM}\nposter «|"Help"» { theme «warm|grey» }`,
    'record changed: Theme of ‘Help’ changed from warm to grey.',
    'wording reworded: The poster ‘poster’ now reads ‘Help’.',
  ),
  differing(
    'older names that have long stood there',
    `${AIM}\nprimary driver One "Enough mentors" -> Goal { was Two }\nprimary driver Two "Warm rooms" -> Goal { needs «all|any» }`,
    'drivers changed: Which drivers it needs of ‘Warm rooms’ changed from all to any.',
  ),
];
