/** The theories whose views are kept as golden pictures, each with the states it is looked at in. Made up, but for their shape. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { ViewState } from '../../diagram/src/index.ts';
import { aim, driver, idea, measure, network, theory } from './build-theory.ts';
import {
  accountable,
  component,
  conjecture,
  finding,
  intends,
  recommendation,
  role,
  strategy,
  support,
  team,
  withLinkKinds,
} from './build-views.ts';
import { THEORIES } from './theories.ts';

/** Two strategies for better instruction, as a district might write them. */
export function district(): MergedTheory {
  return withLinkKinds(
    theory(
      [
        aim('Instruction', 'Every mathematics lesson asks students to reason and to explain'),
        strategy('Coaching', 'Coaches work with teachers in their classrooms', ['Instruction'], {
          intends: [
            intends('Teachers', 'plan and teach lessons that build on student thinking', 'reorganise'),
            intends('Coaches', 'co-teach and debrief with each teacher twice a month', 'extend'),
          ],
          accountable: [
            accountable('Teachers', 'Leaders', 'using the adopted materials'),
            accountable('Coaches', 'District', 'the time spent in classrooms'),
          ],
          enacted: 'Coaches spent about a third of their time on paperwork',
        }),
        strategy('Meetings', 'Teachers meet to plan and to look at student work', ['Instruction'], {
          intends: [intends('Leaders', 'take part in the meetings and press for depth')],
          accountable: [accountable('Leaders', 'District', 'that meetings take place')],
        }),
        role('Teachers', 'Mathematics teachers'),
        role('Coaches', 'Mathematics coaches'),
        role('Leaders', 'School leaders'),
        role('District', 'District leaders'),
        support('Coach', 'A coach in each school', ['Coaching'], ['Teachers'], { as: 'position' }),
        support('CoachDays', 'Coach learning days', ['Coaching'], ['Coaches'], {
          as: 'ongoing event',
          every: 'two weeks',
        }),
        support(
          'Guide',
          'A guide to the materials, with student thinking',
          ['Coaching', 'Meetings'],
          ['Teachers', 'Coaches'],
          {
            as: 'tool',
          },
        ),
        support('Weekly', 'Weekly meetings by grade', ['Meetings'], ['Teachers'], { as: 'routine', ledBy: 'a coach' }),
        support('Walks', 'Learning walks', ['Meetings'], ['Leaders'], { as: 'discrete event' }),
        conjecture('Expertise', 'Coaching helps where coaches know more than teachers', ['Coaching'], {
          if: 'coaches have deeper knowledge of the teaching aimed at',
          then: 'their work in classrooms changes it',
          status: 'tested',
        }),
        conjecture('Depth', 'Leaders who take part press for more than attendance', ['Meetings', 'Leaders'], {
          status: 'dropped',
        }),
        finding('Paper', 'Coaches have little time in classrooms', ['Coaching'], 'principals give them other duties'),
        recommendation('Protect', 'Protect the coaches’ time', ['Coaching']),
        measure('outcome', 'Lessons', 'Lessons in which students explain', ['Instruction'], { baseline: '30% | 2007' }),
      ],
      { title: 'Theory of action for mathematics' },
    ),
  );
}

/** A coherent system around its goals, three levels deep. */
export function system(): MergedTheory {
  return withLinkKinds(
    theory(
      [
        aim('Better', 'Ambitious and equitable teaching in every classroom'),
        component('Around', 'Teacher learning', ['Better']),
        component('Pullout', 'Professional development outside the classroom', ['Around']),
        component('Teams', 'Teacher collaborative meetings', ['Around']),
        component('Coaching', 'Coaching', ['Around']),
        component('OneToOne', 'One-to-one work in classrooms', ['Coaching']),
        component('Networks', 'Teacher advice networks', ['Around']),
        component(
          'Vision',
          'Goals for students and a vision of good teaching, with materials and assessments that fit',
          [],
          true,
        ),
        component('Extra', 'Additional support for struggling students', ['Better']),
        component('SchoolLeaders', 'School leaders’ practice as instructional leaders', []),
        component('LeaderLearning', 'Professional development for school leaders', ['SchoolLeaders']),
        component('DistrictLeaders', 'District leaders’ practice', []),
        strategy('SecondClass', 'A second mathematics class', ['Extra']),
      ],
      { title: 'Coherent instructional system' },
    ),
  );
}

const CLUSTER = 'file:///work/clinical.driver';
const OTHER = 'file:///work/retention%20group.driver';

/** A network with three drivers of five, one nobody's, and what imports it; two teams have one name. */
export function partnership(): MergedTheory {
  const made = withLinkKinds(
    theory(
      [
        aim('Supply', '40% more candidates from 2014 to 2020'),
        network('Net', 'The partnership'),
        driver(1, 'Clinical', 'Improved clinical experiences', ['Supply']),
        driver(1, 'Recruit', 'Students consider teaching as a career', ['Supply']),
        driver(1, 'Retain', 'Candidates stay once they enter the profession', ['Supply']),
        driver(1, 'Track', 'Candidates’ knowledge, tracked', ['Supply']),
        driver(2, 'Mentors', 'Enough mentors', ['Clinical']),
        team('ClinicalTeam', 'Clinical experiences cluster', ['Mentors'], 'active'),
        team('RetainTeam', 'Retention group', ['Retain'], 'forming'),
        team('TrackTeam', 'Assessment cluster', ['Track'], 'sunset'),
        measure('outcome', 'Produced', 'Candidates produced', ['Supply'], { targets: ['+40% | 2020'] }),
        aim('Better', 'Better practica and internships', ['Clinical'], { uri: CLUSTER }),
        driver(1, 'Matched', 'Mentors are matched', ['Better'], { uri: CLUSTER }),
        idea('Pairs', 'Place interns in pairs', ['Matched'], { uri: CLUSTER, status: 'testing' }),
        team('RetainTeam@retention', 'Retention group', ['Retain', 'Recruit'], 'active', OTHER),
        aim('Stay', 'Nine of ten stay three years', ['Retain'], { uri: OTHER }),
      ],
      { title: 'The partnership', imported: ['Better', 'Matched', 'Pairs', 'RetainTeam@retention', 'Stay'] },
    ),
  );
  const place = { uri: made.uri, start: 0, end: 0 };
  return {
    ...made,
    imports: [{ path: 'courses.driver', problem: 'missing', source: place }],
    files: [{ uri: CLUSTER }, { uri: OTHER, broken: true }, { uri: 'file:///work/gone.driver', missing: true }],
  };
}

/** Role groups that are accountable in a ring, a component that is part of itself, drivers that drive one another. */
function rings(): MergedTheory {
  return withLinkKinds(
    theory([
      driver(1, 'A', 'First', ['B']),
      driver(1, 'B', 'Second', ['A']),
      component('C', 'Outer', ['D', 'C']),
      component('D', 'Inner', ['C']),
      role('R', 'Teachers'),
      role('S', 'Leaders'),
      strategy('T', 'Strategy', ['A', 'D'], { accountable: [accountable('R', 'S'), accountable('S', 'R')] }),
      support('U', 'Support', ['T'], ['R', 'S', 'R']),
      team('V', 'Team', ['A', 'B']),
    ]),
  );
}

const small = () => THEORIES['small-page']?.() ?? theory([]);

/** Name of the golden picture -> theory and state. */
export const VIEW_CASES: Record<string, { theory: () => MergedTheory; state: ViewState }> = {
  action: { theory: district, state: { view: 'action' } },
  'chosen-for-you': { theory: () => components(), state: {} },
  'action-empty': { theory: small, state: { view: 'action' } },
  'action-rings': { theory: rings, state: { view: 'action' } },
  system: { theory: system, state: { view: 'system' } },
  'system-collapsed': { theory: system, state: { view: 'system', collapsed: ['Around', 'Extra'] } },
  'system-empty': { theory: small, state: { view: 'system' } },
  'system-rings': { theory: rings, state: { view: 'system' } },
  network: { theory: partnership, state: { view: 'network' } },
  'network-empty': { theory: () => theory([]), state: { view: 'network' } },
  'network-rings': { theory: rings, state: { view: 'network' } },
  'focus-driver': { theory: small, state: { view: 'focus', on: 'Same' } },
  'focus-strategy': { theory: district, state: { view: 'focus', on: 'Coaching' } },
  'focus-measure': { theory: small, state: { view: 'focus', on: 'Finish' } },
  'focus-nothing': { theory: small, state: { view: 'focus' } },
  'focus-rings': { theory: rings, state: { view: 'focus', on: 'A' } },
  'driver-collapsed': { theory: small, state: { view: 'driver', collapsed: ['Supply', 'Same'] } },
  'driver-filtered': { theory: small, state: { view: 'driver', filter: { status: 'testing' } } },
  'driver-nothing-fits': { theory: small, state: { view: 'driver', filter: { text: 'zebra' } } },
};

/** Neither aims nor drivers. */
function components(): MergedTheory {
  return withLinkKinds(theory([component('A', 'Coaching'), component('B', 'Meetings', ['A'])]));
}
