/**
 * Mistakes that beginners make, each with the one message that they get. «…» marks the place of the message and is not
 * part of the text.
 */
export const MISTAKES: readonly (readonly [text: string, message: string])[] = [
  // Marks that come in pairs
  [
    'aim A «"All pass»',
    'The quotation mark opened here is never closed. Add " at the end of the text; a text ends on its line.',
  ],
  [
    'aim A "All pass"\nprimary driver B «"Help» -> A\nchange idea C "Try" -> B',
    'The quotation mark opened here is never closed. Add " at the end of the text; a text ends on its line.',
  ],
  [
    'aim A «"All pass» {\n  by 2016\n}',
    'The quotation mark opened here is never closed. Add " at the end of the text; a text ends on its line.',
  ],
  ["aim A «'All pass'»", 'A text stands in double quotation marks: "All pass".'],
  [
    'aim A "All pass" «{»\n  by 2016\n\nprimary driver B "Help" -> A\nchange idea C "Try" -> B {\n  status testing\n}',
    'The brace { opened here is never closed. Add } at the end of ‘aim A "All pass"’.',
  ],
  [
    'aim A "All pass" {\n  outcome measure M "Rate" «{»\n    unit "percent"\n}\nprimary driver B "Help" -> A',
    'The brace { opened here is never closed. Add } at the end of ‘outcome measure M "Rate"’.',
  ],
  [
    'aim A "All pass" {\n  by 2016\n}\n«}»',
    'This } closes nothing: every brace before it is already closed. Remove it.',
  ],
  [
    '«{» aim A "All pass" }',
    'This { belongs to no statement. Braces stand right after a name, title or link; remove it or join it to one.',
  ],
  [
    '«/*» our first try\naim A "All pass"',
    'The comment opened here is never closed. Add */ at its end, or begin the line with // instead.',
  ],
  [
    'aim A "All pass" {\n  note «"""»a long\n  text\n}\nprimary driver B "Help" -> A',
    'The three quotation marks opened here are never closed. Add """ at the end of the long text.',
  ],

  // Names and titles
  [
    '«aim»\nprimary driver B "Help"',
    'This aim has neither a name nor a title. Write, on the same line, for example: aim Mentors "Enough mentor teachers".',
  ],
  [
    'aim Reduce «dropout by half»',
    'A title stands in quotation marks: "dropout by half". ‘Reduce’ before it is read as the name. If it belongs to the title, put all of it in quotation marks: "Reduce dropout by half".',
  ],
  [
    'aim A «80% of candidates» {\n  by 2016\n}',
    'A title stands in quotation marks: "80% of candidates". ‘A’ before it is read as the name. If it belongs to the title, put all of it in quotation marks: "A 80% of candidates".',
  ],
  [
    'aim Reduce «dropout by half»\nprimary driver B "Help" -> Reduce',
    'A title stands in quotation marks: "dropout by half". ‘Reduce’ before it is read as the name.',
  ],
  ['aim: «Improve reading in grade 3»', 'A title stands in quotation marks: "Improve reading in grade 3".'],
  ['aim «80% of candidates»', 'A title stands in quotation marks: "80% of candidates".'],
  ['aim «(early) readers do well»', 'A title stands in quotation marks: "(early) readers do well".'],
  ['Primary driver 1: «Families as partners»', 'A title stands in quotation marks: "Families as partners".'],
  [
    'driver «1 Mentors for all»',
    'A title stands in quotation marks: "1 Mentors for all". If 1 is only its number, write driver 1 "Mentors for all".',
  ],
  ['aim My «Aim» "All pass"', 'A name is one word. Write aim My-Aim, with hyphens, or leave the name out.'],
  ['driver «1a» "Mentors"', 'A name begins with a letter. Write driver Driver-1a, or leave the name out.'],
  [
    'aim Goal «4,000» "Reach them"',
    'A name is one word of letters and digits. Write aim Goal-4000, or put all of it into the title: aim "Goal 4,000: Reach them".',
  ],
  [
    'driver mesure «E» "Percent who enrol"',
    'Did you mean ‘driver measure’? If ‘mesure E’ is the name, write it as one word: driver mesure-E.',
  ],
  [
    'aim A "All pass" «"by 2016"»',
    'It is not clear what "by 2016" belongs to. Put a word such as ‘note’ before it, or remove it.',
  ],
  ['«"All pass"»', 'A file begins with a statement, such as: aim Graduates "All pass". Put a kind word before this.'],

  // Words from elsewhere
  ['«Objective»: "80% graduate"', '‘Objective’ is not a word of this language. Did you mean ‘aim’?'],
  ['«action» A "Try"', '‘action’ is not a word of this language. Did you mean ‘change idea’?'],
  [
    'aim A "All pass"\n«We» want to know',
    '‘We’ is not a word that starts a statement. Statements start with aim, primary driver, change idea, outcome measure …',
  ],
  ['aim A "All pass" {\n  «urgent»\n}', '‘urgent’ stands alone. To keep a remark, write: note "urgent".'],
  ['aim A "All pass" {\n  «deadline»\n}', '‘deadline’ is not a word of this language. Did you mean ‘by’?'],

  // Links
  [
    'primary driver B "Help" «->»\nchange idea C "Try" -> B',
    'After the arrow -> comes the name of another statement, on the same line.',
  ],
  [
    'primary driver B "Help" -> «"All pass"»',
    'After the arrow -> comes the name of a statement, not its title. Give that statement a one-word name and write the name here.',
  ],
  ['primary driver B "Help" -> A«,»', 'After the arrow -> comes the name of another statement, on the same line.'],
  [
    'primary driver B "Help" -> A,\n  «C»',
    '‘C’ belongs to the list on the line before. Write the whole list on one line.',
  ],
  [
    'primary driver B "Help" {\n  needs all\n}\n«->» A',
    'This arrow starts nowhere. An arrow stands right after the title of what it leads from, before the brace {.',
  ],
  ['primary driver B "Help" -> A «because»', 'After ‘because’ comes the reason in quotation marks.'],
  [
    'primary driver B "Help" -> A because «it works»',
    'The words after ‘because’ stand in quotation marks, so that it is clear where they end.',
  ],
  [
    'primary driver B "Help" «because» "it works"',
    '‘because’ says something about an arrow. Write the arrow first: -> Name because …',
  ],
  ['primary driver B "Help" -> A confidence «huge»', '‘huge’ is no word for ‘confidence’. Choose low, medium or high.'],
  [
    'primary driver B "Help" «of» A',
    '‘of’ goes with measures, tests and supports. What drives something is written with an arrow: -> Name.',
  ],

  // Properties
  ['aim A "All pass" «by» 2016', '‘by’ says more about ‘A’, so it stands inside braces: { by … }.'],
  [
    'aim A "All pass"\n  «by» 2016\n  for "students"',
    '‘by’ says more about ‘A’, so it stands inside braces: { by … }.',
  ],
  [
    'aim A "All pass" «by» 2016 {\n  for "students"\n}',
    '‘by’ says more about ‘A’, so it stands inside braces: { by … }.',
  ],
  [
    'aim A "All pass" {\n}\n«by» 2016',
    '‘by’ stands outside every statement. Move it inside the braces { } of the statement that it describes.',
  ],
  ['aim A "All pass" {\n  «note»\n}', 'After ‘note’ comes a text in quotation marks.'],
  [
    'outcome measure M "Rate" of A {\n  unit «percent»\n}',
    'The words after ‘unit’ stand in quotation marks, so that it is clear where they end.',
  ],
  ['change idea C "Try" -> B {\n  «status»\n}', 'After ‘status’ comes one word that says where it stands.'],
  ['change idea C "Try" -> B {\n  scale «huge»\n}', '‘huge’ is no word for ‘scale’. Choose small, medium or large.'],
  ['import «network.driver»', 'The path of a file stands in quotation marks: import "network.driver".'],
  ['import "network.driver" «as»', 'After ‘as’ comes a short name for the imported file, on the same line.'],

  [
    'change idea C "Try" {\n  owner «Jane Smith»\n}',
    'The words after ‘owner’ stand in quotation marks, so that it is clear where they end.',
  ],
  ['process measure M "Visits" «for» Mentors', '‘for’ says more about ‘M’, so it stands inside braces: { for … }.'],
  [
    'aim A "All pass" { «outcom measure» M "Rate" }',
    '‘outcom measure’ is not a word of this language. Did you mean ‘outcome measure’?',
  ],

  // Dates and numbers
  ['aim A "All pass" {\n  «by»\n}', 'After ‘by’ comes a date such as 2016, 2016-06, 2016-06-30 or 2015/16.'],
  [
    'aim A "All pass" {\n  by «the end of 2016»\n}',
    'After ‘by’ comes a date such as 2016, 2016-06, 2016-06-30 or 2015/16. If no date is known yet, put the words in quotation marks.',
  ],
  ['aim A "All pass" {\n  by «2015-2016»\n}', 'Write a school year as 2015/16.'],
  [
    'aim A "All pass" {\n  by «2014-2016»\n}',
    'A date is one day, month, year or school year. Write when it ends: 2016.',
  ],
  [
    'aim A "All pass" {\n  by «2016-13»\n}',
    'There is no such date as 2016-13. Write year-month-day, for example 2016-06-30.',
  ],
  [
    'aim A "All pass" {\n  by «31/12/2016»\n}',
    'Day and month can be confused here. Write the date as year-month-day, for example 2016-06-30.',
  ],
  ['outcome measure M "Rate" of A {\n  baseline «12,5» in 2014\n}', 'Write a decimal number with a point: 12.5.'],
  [
    'outcome measure M "Rate" of A {\n  target «forty percent» by 2016\n}',
    'After ‘target’ comes a number in digits, such as 12, 7.2 or 40%.',
  ],
  [
    'outcome measure M "Rate" of A {\n  target 7 «days» by 2016\n}',
    'A number stands alone. Say what it counts in a line of its own: unit "days".',
  ],

  // Theories of action
  [
    'aim A "All pass" «because» "they can"',
    '‘because’ says something about an arrow. Write the arrow first: -> Name because …',
  ],
  [
    'strategy S "Coaching" «because» "it helps"',
    '‘because’ says something about an arrow. Write the arrow first: -> Name because … The strategy’s own reason stands inside its braces.',
  ],
  [
    'finding F "Little time" «because» "of other duties"',
    '‘because’ says something about an arrow. This has no arrow; keep it inside the braces, in a note.',
  ],
  [
    'strategy S "Coaching"\nsupport "Planning" of S «for»',
    'After ‘for’ comes the name of another statement, on the same line.',
  ],
  [
    'strategy S "Coaching"\nsupport "Planning" of S for «"teachers"» as routine',
    'After ‘for’ comes the name of a statement, not its title. Give that statement a one-word name and write the name here.',
  ],
  [
    'role Teachers\nstrategy S "Coaching" {\n  intends Teachers to «ask why»\n}',
    'The words after ‘to’ stand in quotation marks, so that it is clear where they end.',
  ],
  ['strategy S "Coaching" {\n  «intends»\n}', 'After ‘intends’ comes the name of a role, on the same line.'],
  [
    'recommendation R "Free the coaches" {\n  «response»\n}',
    'After ‘response’ comes acted, partly acted, declined or open.',
  ],
  ['finding F "Little time" «about»', 'After ‘about’ comes the name of another statement, on the same line.'],
  [
    'aim A "All pass"\nstrategy S "Coaching" «about» A',
    '‘about’ goes with conjectures, findings and recommendations. What drives something is written with an arrow: -> Name.',
  ],
  ['component C "The system"\n«centre»', '‘centre’ says more about ‘C’, so it stands inside braces: { centre … }.'],
  [
    'aim A "All pass" «as» tool',
    '‘as’ stands outside every statement. Move it inside the braces { } of the statement that it describes.',
  ],

  // Signs
  [
    'aim A "All pass" «(»for teachers)',
    'The sign ( has no meaning here. Remove it, or put the text that it belongs to in quotation marks.',
  ],
  [
    'aim A "All pass"\ntheory "One"\n«theory» "Two"',
    'A file has one ‘theory’ statement, and there is one already. Join the two.',
  ],
  [
    'aim A "All pass" {\n«<<<<<<<» HEAD\n  by 2016\n=======\n  by 2017\n>>>>>>> theirs\n}',
    'Git could not join two versions here and left both. Keep the lines that are right and remove the marks <<<<<<<, ======= and >>>>>>>. Until then the first version is read.',
  ],

  [
    '«Global aim» A "All read"\nSMART aim B "80% read"',
    '‘Global aim’ stands beside another aim. If it is what all of this is for, write it inside the other aim: vision "…". If it is an aim of its own, with drivers of its own, write ‘aim’.',
  ],

  // Words, lists and headings as people bring them
  ['«objetivo» A "Todos leen"', '‘objetivo’ is Spanish for ‘aim’. Write ‘aim’.'],
  ['«Meta»: "Todos leen"', '‘Meta’ is Spanish for ‘aim’. Write ‘aim’.'],
  ['«impulsor primario» B "Libros"', '‘impulsor primario’ is Spanish for ‘primary driver’. Write ‘primary driver’.'],
  [
    '«Impulsor secundario»: "Estantes"',
    '‘Impulsor secundario’ is Spanish for ‘secondary driver’. Write ‘secondary driver’.',
  ],
  ['«idea de cambio» C "Leer"', '‘idea de cambio’ is Spanish for ‘change idea’. Write ‘change idea’.'],
  [
    '«medida de resultado» M "Tasa"',
    '‘medida de resultado’ is Spanish for ‘outcome measure’. Write ‘outcome measure’.',
  ],
  ['«indicador» "Tasa"', '‘indicador’ is Spanish for ‘measure’. Write ‘measure’.'],
  ['«ciclo PDSA» "Probar"', '‘ciclo PDSA’ is Spanish for ‘pdsa’. Write ‘pdsa’.'],
  ['«hipotesis» "Si leen"', '‘hipotesis’ is Spanish for ‘conjecture’. Write ‘conjecture’.'],
  ['aim A "All" {\n  «para» "los estudiantes"\n}', '‘para’ is Spanish for ‘for’. Write ‘for’.'],
  ['aim A "All" {\n  «antes de» 2030\n}', '‘antes de’ is Spanish for ‘by’. Write ‘by’.'],
  ['outcome measure M "Rate" {\n  «meta» 80% by 2030\n}', '‘meta’ is Spanish for ‘target’. Write ‘target’.'],
  [
    'outcome measure M "Rate" {\n  «línea de base» 40% in 2020\n}',
    '‘línea de base’ is Spanish for ‘baseline’. Write ‘baseline’.',
  ],
  ['change idea C "Try" {\n  «responsable» "Ana"\n}', '‘responsable’ is Spanish for ‘owner’. Write ‘owner’.'],
  [
    '«counter measure» M "Hours"',
    '‘counter measure’ is not a word of this language. Did you mean ‘balancing measure’ or ‘change idea’?',
  ],
  [
    '«change strategy» S "Coach"',
    '‘change strategy’ is not a word of this language. Did you mean ‘strategy’ or ‘change idea’?',
  ],
  ['«1st driver» A "Books"', '‘1st driver’ is not a word of this language. Did you mean ‘primary driver’ or ‘driver’?'],
  ['«solution» A "Lunch"', '‘solution’ is not a word of this language. Did you mean ‘change idea’?'],
  ['«root cause» "Poverty"', '‘root cause’ is not a word of this language. Did you mean ‘driver’?'],
  ['«school» North "North High"', '‘school’ is not a word of this language. Did you mean ‘member’?'],
  ['«cluster» C "Mentors"', '‘cluster’ is not a word of this language. Did you mean ‘team’?'],
  [
    'aim A "All"\n«change ideas» "Lunch" -> A',
    '‘change ideas’ stands for several. Each has a line of its own that begins with ‘change idea’.',
  ],
  ['«drivers» "Books"', '‘drivers’ stands for several. Each has a line of its own that begins with ‘driver’.'],
  ['«goals»: "All read"', '‘goals’ stands for several. Each has a line of its own that begins with ‘aim’.'],
  [
    '«Primary drivers»:',
    '‘Primary drivers’ reads like a heading, and this language has none. Each is a line of its own with its title in quotation marks: primary driver "…".',
  ],
  [
    '«Change ideas»\n• Read at lunch\n• Read at home',
    '‘Change ideas’ reads like a heading, and this language has none. Each is a line of its own with its title in quotation marks: change idea "Read at lunch".',
  ],
  [
    '«Secondary drivers» -\n1. Better books\n2. Home visits',
    '‘Secondary drivers’ reads like a heading, and this language has none. Each is a line of its own with its title in quotation marks: secondary driver 1 "Better books".',
  ],
  [
    'aim A "All" {\n  «Key drivers»:\n  primary driver B "Books"\n}',
    '‘Key drivers’ reads like a heading, and this language has none. Each is a line of its own with its title in quotation marks: primary driver "…".',
  ],
  [
    '«Measures»:\noutcome measure M "Rate"',
    '‘Measures’ reads like a heading, and this language has none. Each is a line of its own with its title in quotation marks: measure "…".',
  ],
  [
    'aim A "All"\n«1.» Adequate supply of mentor teachers',
    '‘1.’ does not say what this is. Begin the line with its kind, and put its title in quotation marks: primary driver "Adequate supply of mentor teachers".',
  ],
  [
    'aim A "All"\n«2)» "Better books"',
    '‘2)’ does not say what this is. Begin the line with its kind, and put its title in quotation marks: primary driver "Better books".',
  ],
  [
    '«a.» Better books',
    '‘a.’ does not say what this is. Begin the line with its kind, and put its title in quotation marks: primary driver "Better books".',
  ],
  [
    '«(3)» Better books',
    '‘(3)’ does not say what this is. Begin the line with its kind, and put its title in quotation marks: primary driver "Better books".',
  ],
  [
    'aim A "All"\n«1.» Primary driver "Books" -> A',
    'A statement begins with its kind. Leave ‘1.’ out, or write it behind the kind.',
  ],
  [
    'aim A "All"\n«1.1» primary driver B "Books" -> A',
    'A statement begins with its kind. Leave ‘1.1’ out, or write it behind the kind.',
  ],
  ['aim A "All"\nprimary driver B "Books" «to» A', '‘to’ says nothing here. Write ‘->’ in its place: -> A.'],
  [
    'aim A "All"\nprimary driver B "Books" «leads to» A',
    '‘leads to’ says nothing here. Write ‘->’ in its place: -> A.',
  ],
  [
    'aim A "All"\nprimary driver B "Books" «drives» A {\n  note "x"\n}',
    '‘drives’ says nothing here. Write ‘->’ in its place: -> A.',
  ],
  ['aim A "All"\ndriver B "Books" «>» A', '‘>’ says nothing here. Write ‘->’ in its place: -> A.'],
  ['aim A "All"\ndriver B "Books" - «>» A', '‘>’ says nothing here. Write ‘->’ in its place: -> A.'],
  [
    'aim A "All"\ndriver B "Books" «-»- A',
    'The sign - has no meaning here. Remove it, or put the text that it belongs to in quotation marks.',
  ],
  ['aim A "All"\ndriver B "Books" = «A»', 'A sign is missing before ‘A’. Write: -> A.'],
  [
    'aim Growth "All"\nmeasure Rate "Rate" «Growth» {\n  unit "x"\n}',
    'A sign is missing before ‘Growth’. Write: of Growth.',
  ],
  ['aim Growth "All"\noutcome measure "Rate" «Growth»', 'A sign is missing before ‘Growth’. Write: of Growth.'],
  ['change idea C "Try"\npdsa P "One" «to» C', '‘to’ says nothing here. Write ‘of’ in its place: of C.'],
  ['aim A "All"\ndriver B "Books" «A»', 'A sign is missing before ‘A’. Write: -> A.'],
  [
    'aim A "All"\nprimary driver B "Books" -> A\nsecondary driver C "Shelf" -> «"Books"»',
    'After the arrow -> comes the name of a statement, not its title. Write B.',
  ],
  [
    'aim A "All"\nprimary driver B "Books" -> A\nprocess measure M "Read" of «"Books"»',
    'After ‘of’ comes the name of a statement, not its title. Write B.',
  ],
  [
    'aim A "All"\naim B "More"\ndriver C "Books" -> A, «weakly» B',
    '‘weakly’ stands behind the name that it is about: -> B weakly.',
  ],
  [
    'aim A "All"\ndriver C "Books" -> «strongly» A',
    '‘strongly’ stands behind the name that it is about: -> A strongly.',
  ],
  ['aim A "All"\naim B "More"\ndriver C "Books" -> A «and» B', 'Between two names stands a comma.'],
  ['aim A "All"\naim B "More"\ndriver C "Books" -> A «&» B', 'Between two names stands a comma.'],
  ['aim «aim» A "All"', '‘aim’ stands here twice.'],
  ['aim A "All"\nprimary driver «driver» B "Books" -> A', '‘driver’ stands here twice.'],
  ['change idea «idea» C "Try"', '‘idea’ stands here twice.'],
  ['pdsa P "One" {\n  «Do»:\n  study "all read"\n}', 'After ‘do’ comes a text in quotation marks.'],
  ['pdsa P "One" {\n  «predict»\n}', 'After ‘predict’ comes a text in quotation marks.'],
  [
    'aim A «“All pass»',
    'The quotation mark opened here is never closed. Add " at the end of the text; a text ends on its line.',
  ],
  ['aim: «all students pass algebra»', 'A title stands in quotation marks: "all students pass algebra".'],
  ['aim\tA\t"All"\t«by»\t2030', '‘by’ says more about ‘A’, so it stands inside braces: { by … }.'],
  [
    'PD1: «Families as partners»',
    'A title stands in quotation marks: "Families as partners". ‘PD1’ before it is read as the name.',
  ],
  ['Primary driver 2 - «Better books for all»', 'A title stands in quotation marks: "Better books for all".'],
  ['«chnage idea» C "Try"', '‘chnage idea’ is not a word of this language. Did you mean ‘change idea’?'],
  ['«outcom measure» M "Rate"', '‘outcom measure’ is not a word of this language. Did you mean ‘outcome measure’?'],
  [
    'aim A "All"\naim B "More" «because» "so"',
    '‘because’ says something about an arrow. Write the arrow first: -> Name because …',
  ],
  ['theory "T" {\n  stage «huge»\n}', '‘huge’ is no word for ‘stage’. Choose draft, testing or spreading.'],
  ['change idea C "Try" {\n  confidence «sure»\n}', '‘sure’ is no word for ‘confidence’. Choose low, medium or high.'],
  ['aim A "All" {\n  needs «some»\n}', '‘some’ is no word for ‘needs’. Choose all or any.'],
  [
    'outcome measure M "Rate" {\n  collected «hourly»\n}',
    '‘hourly’ is no word for ‘collected’. Choose daily, weekly, monthly, quarterly or yearly.',
  ],
  [
    'aim A "All" {\n  for «everybody»\n}',
    'The words after ‘for’ stand in quotation marks, so that it is clear where they end.',
  ],
  ['driver B "Books" «->»', 'After the arrow -> comes the name of another statement, on the same line.'],
  ['«teoría» "T"', '‘teoría’ is Spanish for ‘theory’. Write ‘theory’.'],
  ['«equipo» T "Mentors"', '‘equipo’ is Spanish for ‘team’. Write ‘team’.'],
  [
    'aim A "All"\n«impulsores primarios»:',
    '‘impulsores primarios’ reads like a heading, and this language has none. Each is a line of its own with its title in quotation marks: primary driver "…".',
  ],

  // A second figure, and what is written behind one
  [
    'outcome measure M "m" {\n  baseline 40% in 2024«, 41% in 2025»\n}',
    'Each figure stands on a line of its own. Write the second one as: result 41% in 2025.',
  ],
  [
    'outcome measure M "m" {\n  target 80%«, 85% by 2030»\n}',
    'Each figure stands on a line of its own. Write the second one as: target 85% by 2030.',
  ],
  [
    'outcome measure M "m" {\n  result 40% in 2024 «and 45% in 2025»\n}',
    'Each figure stands on a line of its own. Write the second one as: result 45% in 2025.',
  ],
  [
    'outcome measure M "m" {\n  target 80% «(of all)» by 2030\n}',
    'A figure stands alone. Write what is to be said of it on a line of its own: note "of all".',
  ],
  [
    'outcome measure M "m" {\n  result 34.5 «(n = 12)» in 2024-05\n}',
    'A figure stands alone. Write what is to be said of it on a line of its own: note "n = 12".',
  ],
  ['outcome measure M "m" {\n  baseline: 40% «(2024)»\n}', 'The date of a figure stands behind ‘in’: in 2024.'],
  [
    'outcome measure M "m" {\n  target 80% by 2030 «(2031)»\n}',
    'A figure stands alone. Write what is to be said of it on a line of its own: note "2031".',
  ],
  [
    'outcome measure M "m" {\n  target «one in five» by 2030\n}',
    'A figure stands in digits: for ‘one in five’ write 1 in 5.',
  ],
  ['outcome measure M "m" {\n  target «zero» by 2030\n}', 'A figure stands in digits: for ‘zero’ write 0.'],
  [
    'outcome measure M "m" {\n  target «two thirds» by 2030\n}',
    'After ‘target’ comes a number in digits, such as 12, 7.2 or 40%.',
  ],
  [
    'outcome measure M "m" {\n  target «reduce by 20%» by 2030\n}',
    'After ‘target’ comes a number in digits, such as 12, 7.2 or 40%.',
  ],
  [
    'outcome measure M "m" {\n  target 80% every year «by 2030»\n}',
    'A figure has one date, and this one has every year. Write another date with a figure of its own, on a line of its own.',
  ],

  // Statuses
  ['change idea C "Try" {\n  status «"in progress"»\n}', 'A status stands without quotation marks: status testing.'],
  ['change idea C "Try" {\n  «status» "quite far"\n}', 'After ‘status’ comes one word that says where it stands.'],
  [
    'change idea C "Try" {\n  status in progress «since» 2024\n}',
    'Behind a status stands since when it holds, with ‘on’: status testing on 2024. ‘since’ says nothing there.',
  ],
  [
    'change idea C "Try" {\n  status planned «for» 2025\n}',
    'Behind a status stands since when it holds, with ‘on’: status untested on 2025. ‘for’ says nothing there.',
  ],

  // Groups
  ['measure M "Rate" {\n  gap of "Girls"«,» "Boys"\n}', 'Between the two groups of a gap stands ‘and’.'],
  [
    'measure M "Rate" {\n  hide below «10%»\n}',
    '‘hide below 10%’ leaves nobody out: write how many people a group needs at least, such as ‘hide below 10’.',
  ],
  [
    'measure M "Rate" {\n  hide below «0»\n}',
    '‘hide below 0’ leaves nobody out: write how many people a group needs at least, such as ‘hide below 10’.',
  ],

  // Links in words
  ['aim A "All pass"\ndriver C "Help" «supports» A', '‘supports’ says nothing here. Write ‘->’ in its place: -> A.'],
  ['aim A "All pass"\nmeasure M "Rate" «for» A', '‘for’ says nothing here. Write ‘of’ in its place: of A.'],
  [
    'aim A "All pass"\n«measure» of A',
    'This measure has neither a name nor a title. Write, on the same line, for example: measure Mentors "Enough mentor teachers".',
  ],
  [
    'primary driver "Books"\nsecondary driver B "Shelf" -> «"Books"»',
    'After the arrow -> comes the name of a statement, not its title. Give that statement a one-word name and write the name here.',
  ],
];
