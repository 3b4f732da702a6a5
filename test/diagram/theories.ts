/** The theories whose pictures are kept as golden files; each one is a case of its own. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { aim, driver, idea, measure, network, span, theory, type Written } from './build-theory.ts';

const place = { uri: 'file:///work/theory.driver', start: 0, end: 0 };

/** The small theory of a printed page: four columns, two branches, each sign, a weak link, four measures. Its figures are made up. */
function smallPage(): MergedTheory {
  return theory(
    [
      aim(
        'Models',
        '80% of candidates learn in clinical-experience models aligned with the standards by December 2016',
        ['Clinical'],
      ),
      driver(1, 'Supply', 'An adequate supply of quality mentor teachers', ['Models']),
      driver(1, 'Shared', 'Programs and schools share one vision of teaching', ['Models']),
      driver(2, 'Recruited', 'Mentors are recruited and matched with care', ['Supply']),
      driver(2, 'Grow', 'Mentors grow through their own professional learning', ['Supply']),
      driver(2, 'Same', 'Methods courses and placements ask for the same teaching', ['Shared']),
      driver(2, 'Together', 'University and school plan placements together', ['Shared']),
      idea('CoPlan', 'Co-planning and co-teaching', ['Recruited'], { status: 'adopted' }),
      idea('Paired', 'Place two interns with one mentor teacher', ['Recruited', '~Same'], { status: 'testing' }),
      idea('Materials', 'Learning materials for mentor teachers', ['Grow'], { status: 'untested' }),
      idea('Methods', 'New approaches in methods courses', ['Same'], { status: 'testing' }),
      idea('Days', 'Shared observation days', ['Together'], { status: 'abandoned' }),
      measure('outcome', 'InModels', 'Candidates placed in an aligned model', ['Models'], {
        baseline: '20% | 2013',
        targets: ['50% | 2015-06', '80% | 2016-12'],
        results: ['31% | 2013-12', '38% | 2014-06'],
        definition: 'candidates whose placement meets the checklist, of all placed that year',
      }),
      measure('driver', 'Available', 'Mentor teachers available for each candidate', ['Supply'], {
        baseline: '0.6 | 2013',
        targets: ['1.0 | 2016-06'],
      }),
      measure('process', 'Finish', 'Mentors who finish the mentor course', ['Grow'], {
        baseline: '12 | 2013',
        targets: ['60 | 2015-06'],
        results: ['31 | 2014-06'],
      }),
      measure('process', 'Pairs', 'Pairs placed', ['Paired'], {
        baseline: '0 | 2013',
        targets: ['10 | 2014-12'],
        results: ['4 | 2014-03'],
      }),
      network('Partnership', 'Mathematics Teacher Education Partnership', 'file:///work/network.driver'),
      driver(1, 'Clinical', 'Clinical preparation', [], { uri: 'file:///work/network.driver' }),
    ],
    {
      title: 'Clinical Experiences Research Action Cluster',
      header: { stage: 'testing', version: { text: '1.2', on: span('2014-03-15'), source: place } },
      imported: ['Partnership', 'Clinical'],
    },
  );
}

const VERBS = [
  'Mentors are matched with',
  'Programs plan together',
  'Schools share data on',
  'Candidates rehearse',
  'Faculty agree on',
  'Districts make time for',
];
const NOUNS = [
  'quality placements',
  'ambitious teaching in mathematics',
  'the first year of teaching',
  'student thinking',
  'co-planning and co-teaching in pairs',
  'a common observation tool that every partner uses each term',
];

/** A theory of a given size: aim, primary and secondary drivers, ideas; 15% with two parents, some weak, some with measures. */
export function sized(count: number, seed = 1): MergedTheory {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const words = (n: number) =>
    `${VERBS[n % VERBS.length]} ${NOUNS[random(NOUNS.length)]}${random(3) === 0 ? ` in ${NOUNS[random(NOUNS.length)]}` : ''}`;
  const primaries = Math.max(2, Math.min(6, Math.round(count / 20) + 1));
  const secondaries = Math.round((count - 1 - primaries) * 0.35);
  const ideas = Math.max(0, count - 1 - primaries - secondaries);
  const parents = (prefix: string, own: number, all: number) => {
    const near = Math.min(all - 1, Math.max(0, own + random(7) - 3));
    return random(100) < 15 && near !== own
      ? [`${prefix}${own}`, `${random(2) ? '~' : ''}${prefix}${near}`]
      : [`${prefix}${own}`];
  };
  const statements: Written[] = [aim('A', '75% of candidates say they are well started in teaching by June 2028')];
  for (let n = 0; n < primaries; n++) statements.push(driver(1, `P${n}`, words(n), ['A']));
  for (let n = 0; n < secondaries; n++) {
    statements.push(driver(2, `S${n}`, words(n), parents('P', Math.floor((n * primaries) / secondaries), primaries)));
  }
  const states = ['untested', 'testing', 'adapted', 'adopted', 'abandoned', undefined] as const;
  for (let n = 0; n < ideas; n++) {
    const own = Math.floor((n * secondaries) / ideas);
    const state = states[random(states.length)];
    statements.push(idea(`I${n}`, words(n), parents('S', own, secondaries), state ? { status: state } : {}));
  }
  statements.push(
    measure('outcome', 'M', 'Candidates well started', ['A'], { baseline: '48% | 2025', targets: ['75% | 2028-06'] }),
  );
  for (let n = 0; n < Math.min(8, secondaries); n++) {
    statements.push(
      measure(n % 2 ? 'process' : 'driver', `M${n}`, words(n), [`S${random(secondaries)}`], {
        results: [`${n}% | 2026`],
      }),
    );
  }
  return theory(statements, { title: `A theory of ${count} boxes` });
}

export const THEORIES: Record<string, () => MergedTheory> = {
  'small-page': smallPage,
  'ragged-depth': () =>
    theory(
      [
        aim('Aim', 'Every new teacher is still teaching after five years'),
        driver(1, 'Start', 'A well-supported start', ['Aim']),
        driver(1, 'Bare', 'A primary driver with nothing under it', ['Aim']),
        driver(1, 'Deep', 'Time to learn from one another', ['Aim']),
        driver(2, 'Two', 'Schedules with common planning time', ['Deep']),
        driver(3, 'Three', 'Principals protect the time', ['Two']),
        driver(4, 'Four', 'District calendars leave room', ['Three']),
        idea('OnPrimary', 'Buddy teacher in the first week', ['Start']),
        idea('OnAim', 'Exit interviews', ['Aim']),
        idea('OnFour', 'One late-start day a month', ['Four']),
        idea('OnTwo', 'Common planning hour', ['Two']),
      ],
      { title: 'Ragged depth' },
    ),
  'many-to-many': () =>
    theory(
      [
        aim('Aim', 'All candidates are ready for the classroom'),
        driver(1, 'A', 'Shared vision', ['Aim']),
        driver(1, 'B', 'Strong mentors', ['Aim']),
        driver(1, 'C', 'Good recruitment', ['Aim']),
        driver(2, 'D', 'Agreed observation tool', ['A', 'B']),
        driver(2, 'E', 'Mentor course', ['B', '~A']),
        driver(2, 'F', 'Mentors visit courses', ['A', 'B', 'C']),
        driver(2, 'G', 'Scholarships', ['C']),
        idea('H', 'Pairs of interns', ['D', 'E', '~F']),
        idea('I', 'Video club', ['D', 'F']),
        idea('J', 'Tool in three languages', ['D']),
        idea('K', 'Campus visits', ['G', 'F', '~D']),
        idea('L', 'Paid residencies', ['G', 'E', 'C']),
      ],
      { title: 'Many parents' },
    ),
  'several-aims': () =>
    theory(
      [
        aim('One', 'Prepare 40% more mathematics teachers by 2020', [], { status: 'achieved' }),
        aim('Two', 'Every one of them teaches in a way that lets students think', [], { status: 'missed' }),
        aim('Old', 'An aim that was given up', [], { status: 'retired' }),
        driver(1, 'A', 'Recruitment', ['One', 'Old']),
        driver(1, 'B', 'Clinical preparation', ['One', 'Two']),
        driver(1, 'C', 'Content courses', ['Two'], { status: 'retired' }),
        idea('D', 'Early field experience', ['A', 'B'], { status: 'adapted' }),
        idea('E', 'A shared lesson bank', ['C'], { status: 'adopted' }),
      ],
      { title: 'Several aims', header: { organisation: 'A partnership', authors: ['A. Writer', 'B. Reader'] } },
    ),
  'hundred-boxes': () => sized(100),
  empty: () => theory([]),
  'measures-only': () =>
    theory([measure(undefined, 'M', 'Attendance', [], { results: ['93% | 2026-05'] })], { title: 'Measures first' }),
  'long-words': () =>
    theory(
      [
        aim('A', `Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen and ${'w'.repeat(90)}`),
        driver(1, 'B', 'https://example.org/a/very/long/address/that/nobody/would/ever/put/into/a/driver-diagram', [
          'A',
        ]),
        idea('C', `${'an idea told at far too great a length, '.repeat(9)}and so on`, ['B'], { status: 'testing' }),
        idea('D', 'W', ['B']),
        measure('outcome', 'M', `${'Averyveryverylongmeasurename'.repeat(6)}`, ['A'], {
          baseline: '1234567890123456789012345678901234567890',
          targets: ['50% | 2015-06', '60% | 2016-06', '70% | 2017-06', '80% | 2018-06'],
        }),
      ],
      { title: 'Long words '.repeat(20) },
    ),
  'scripts-and-markup': () =>
    theory(
      [
        aim('A', '2028年6月までに、すべての実習生が質の高い指導教員のもとで学ぶ。'),
        driver(1, 'B', 'מורים מנחים מקבלים הכשרה מתאימה לפני תחילת השנה', ['A']),
        driver(1, 'C', 'المدارس والجامعات تخطط معا', ['A']),
        driver(2, 'D', '学校与大学共同安排实习岗位并分享数据', ['C', 'B']),
        driver(2, 'E', 'โรงเรียนและมหาวิทยาลัยวางแผนร่วมกันทุกภาคการศึกษา', ['B']),
        idea('F', '<script>alert("&")</script> & <b>bold</b>', ['D'], { status: 'testing' }),
        idea('G', 'Family 👩‍👩‍👧‍👦 visits 👩🏽‍🏫 in each school', ['D'], { status: 'adopted' }),
        idea('H', 'Ελληνικά, русский язык, Tiếng Việt, čeština', ['E']),
        idea('I', 'Control \u0007 characters, a lone \ud800 half and a \u202e turn', ['E']),
        measure('process', 'M', 'מספר המורים המנחים', ['B'], { results: ['12 | 2026'] }),
      ],
      { title: 'כותרת בעברית & <Title>' },
    ),
  unlinked: () =>
    theory(
      [
        aim('A', 'An aim'),
        driver(1, 'B', 'A linked driver', ['A']),
        driver(2, 'C', 'A secondary driver that leads nowhere yet', ['?Nothing']),
        driver(1, 'D', 'A primary driver without a link'),
        idea('E', 'A linked idea', ['B']),
        idea('F', 'An idea without a link', ['?']),
      ],
      { title: 'Unlinked' },
    ),
  'own-level': () =>
    theory(
      [
        aim('A', 'An aim'),
        driver(1, 'B', 'A primary driver', ['A']),
        driver(2, 'C', 'A secondary driver', ['B']),
        driver(2, 'D', 'A secondary driver that drives another one', ['C']),
        driver(2, 'E', 'A secondary driver', ['B']),
        idea('F', 'An idea', ['D', 'E']),
      ],
      { title: 'A driver linked to its own level' },
    ),
  ring: () =>
    theory(
      [
        aim('A', 'An aim', ['A']),
        driver(1, 'B', 'First', ['A', 'D']),
        driver(1, 'C', 'Second', ['B']),
        driver(1, 'D', 'Third, which closes the ring', ['C']),
        idea('E', 'An idea', ['D']),
      ],
      { title: 'A ring' },
    ),
  'no-aim': () =>
    theory(
      [
        driver(1, 'B', 'A driver before there is an aim'),
        driver(2, 'C', 'Its own driver', ['B']),
        idea('D', 'An idea', ['C']),
      ],
      {
        title: 'No aim yet',
        header: { headings: { primary: 'What must be true', idea: 'Interventions' } },
      },
    ),
  imports: () =>
    theory(
      [
        aim('A', 'The network aim'),
        driver(1, 'B', 'A driver of the network', ['A']),
        driver(2, 'C', 'A driver of the cluster that leads to the aim', ['B'], { uri: 'file:///work/cluster.driver' }),
        idea('D', 'An idea of the cluster', ['C'], { uri: 'file:///work/cluster.driver' }),
        aim('E', 'The aim of another cluster', [], { uri: 'file:///work/other.driver' }),
        driver(1, 'F', 'A driver of another cluster', ['E'], { uri: 'file:///work/other.driver' }),
        measure('outcome', 'M', 'A measure of the cluster', ['C'], { uri: 'file:///work/cluster.driver' }),
        measure('outcome', 'N', 'A measure of another cluster', ['F'], { uri: 'file:///work/other.driver' }),
      ],
      { title: 'Imports', imported: ['C', 'D', 'E', 'F', 'M', 'N'] },
    ),
  'many-measures': () =>
    theory(
      [
        aim('A', 'An aim with many measures'),
        driver(1, 'B', 'A driver', ['A']),
        ...Array.from({ length: 14 }, (_, n) =>
          measure(
            (['outcome', 'driver', 'process', 'balancing', undefined] as const)[n % 5],
            `M${n}`,
            `Measure ${n}`,
            n % 3 ? ['A'] : ['A', 'B'],
          ),
        ),
      ],
      { title: 'Many measures', header: { acknowledgement: 'With thanks to the funder.' } },
    ),
};
