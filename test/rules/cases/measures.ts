import type { Case } from './case.ts';

/** A process measure of the driver of START, with these lines in its braces. */
const measure = (lines: string) => `process measure M "Visits" of Mentors {\n${lines}\n}`;

export const measures: Case[] = [
  {
    name: 'a target without a date',
    text: measure('target 40%\ntarget 50% by 2020'),
    told: [['target-without-date', 'warning', 'target 40%', 'Target 40% has no date.']],
  },
  {
    name: 'words in the place of a figure',
    text: measure('higher is better\nbaseline "about half" in 2014\nresult "many" in 2015'),
    told: [
      ['figure-in-words', 'warning', 'baseline "about half" in 2014', '“about half” is no number'],
      ['figure-in-words', 'warning', 'result "many" in 2015', '“many” is no number'],
    ],
  },
  {
    name: 'a figure that is not known yet, and words that no number can stand for',
    text: measure('higher is better\nbaseline "not known yet" in 2014\ntarget "as good as the state" by 2020'),
    told: [['figure-in-words', 'information', 'target "as good as the state" by 2020', 'is shown as it stands']],
  },
  {
    name: 'a year in the place of a figure, unless others are as large',
    text: `${measure('target 2030')}
process measure N "Calls" of Mentors { baseline 1950 in 2014 target 2030 by 2020 }`,
    told: [['figure-in-words', 'warning', 'target 2030', 'Is 2030 a year?']],
  },
  {
    name: 'a change without a baseline, told with the target or by itself',
    text: `${measure('baseline "not known yet" in 2014\nresult -8% in 2015')}
process measure N "Calls" of Mentors { baseline 9 in 2014 result -8% in 2015 }`,
    told: [['figure-in-words', 'warning', 'result -8% in 2015', 'Add a ‘baseline’ with its figure']],
  },
  {
    name: 'more than the baseline is better than it',
    text: `${measure('higher is better\nbaseline 80% in 2014\ntarget >80% by 2020')}
process measure N "Calls" of Mentors { higher is better baseline 80% in 2014 target ≥80% by 2020 }`,
    told: [['target-wrong-direction', 'warning', 'target ≥80% by 2020', 'no better than the baseline']],
  },
  {
    name: 'a blank in the place of a figure is told as a blank',
    text: measure('higher is better\nbaseline "???" in 2014'),
    told: [['placeholder-left', 'hint', '???', '???']],
  },
  { name: 'a target with a date nobody knows yet', text: measure('target 40 by "a date we set in May"'), told: [] },
  {
    name: 'a target worse than the baseline',
    text: measure('lower is better\nbaseline 9 in 2014\ntarget 12 by 2020\ntarget 8 by 2021'),
    told: [
      [
        'target-wrong-direction',
        'warning',
        'target 12 by 2020',
        'Target (12) is worse than the baseline (9) for a measure you want to fall.',
      ],
    ],
  },
  {
    name: 'a target the same as the baseline',
    text: measure('higher is better\nbaseline 9 in 2014\ntarget 9 by 2020'),
    told: [['target-wrong-direction', 'warning', 'target 9 by 2020', 'no better than the baseline (9)']],
  },
  {
    name: 'all targets are worse: the direction is the one mistake',
    text: measure('lower is better\nbaseline 9 in 2014\ntarget 12 by 2020\ntarget 15 by 2021'),
    told: [['target-wrong-direction', 'warning', 'target 12 by 2020', '‘higher is better’']],
  },
  {
    name: 'a change that goes the wrong way needs no baseline',
    text: measure('higher is better\ntarget -15% by 2020'),
    told: [['target-wrong-direction', 'warning', 'target -15% by 2020', 'is a fall for a measure you want to rise']],
  },
  {
    name: 'changes that go the right way, and no direction at all',
    text: `${measure('lower is better\nbaseline 20 in 2014\ntarget -15% by 2020\ntarget -20% by 2021')}
process measure N "Calls" of Mentors { baseline 9 in 2014 target 3 by 2020 target 5 by 2021 }`,
    told: [],
  },
  {
    name: 'a later target that is easier',
    text: measure('higher is better\ntarget 60 by 2017\ntarget 50 by 2020'),
    told: [
      [
        'target-dates-out-of-order',
        'warning',
        'target 50 by 2020',
        'The 2020 target (50) is easier than the 2017 target (60).',
      ],
    ],
  },
  {
    name: 'targets in any order of lines, and dates that overlap',
    text: `${measure('higher is better\ntarget 80 by 2020\ntarget 60 by 2017')}
process measure N "Calls" of Mentors { higher is better target 60 by 2017-06 target 50 by 2017 }`,
    told: [],
  },
  {
    name: 'a target before the baseline',
    text: measure('baseline 20 in 2014\ntarget 30 by 2013-12'),
    told: [['target-dates-out-of-order', 'error', '2013-12', 'before the baseline was taken (2014)']],
  },
  {
    name: 'a target in the year of the baseline',
    text: measure('baseline 20 in 2014\ntarget 30 by 2014-12'),
    told: [],
  },
  {
    name: 'a share above 100%, and one below 0',
    text: measure('unit "percent"\nbaseline -5 in 2014\ntarget 110% by 2020'),
    told: [
      ['percent-out-of-range', 'error', '-5', '-5% cannot be right for a share.'],
      ['percent-out-of-range', 'error', '110%', '110% cannot be right for a share.'],
    ],
  },
  {
    name: 'changes may be larger than 100%, and other units as well',
    text: `${measure('unit "percent change"\ntarget 140 by 2020')}
process measure N "Calls" of Mentors { unit "percent" target +40% by 2020 }
process measure O "Hours" of Mentors { unit "hours" target 300 by 2020 }`,
    told: [],
  },
  {
    name: 'a measure of nothing',
    text: 'process measure M "Visits"',
    told: [['measure-unlinked', 'warning', 'M', 'This measure is not used.']],
  },
  {
    name: 'a measure of nothing, in a draft',
    alone: true,
    text: 'theory "T" { stage draft }\nprocess measure M "Visits"',
    told: [['measure-unlinked', 'information', 'M']],
  },
  {
    name: 'a measure that only another file uses',
    alone: true,
    text: 'common outcome measure M "Visits" { target 80 by 2020 }',
    files: { 'cluster.driver': 'import "main.driver" as network\naim A "80% visit" { measured by network.M }' },
    told: [],
  },
  {
    name: 'a measure of something misspelled is told of the spelling alone',
    text: 'process measure M "Visits" of Mentor',
    told: [['unknown-name', 'error', 'Mentor', 'Did you mean ‘Mentors’?']],
    fixed: 'process measure M "Visits" of Mentors',
  },
];
