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
  ['aim A "All pass" { «outcom» measure M "Rate" }', '‘outcom’ stands alone. To keep a remark, write: note "outcom".'],

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
];
