/** The fixed words of the views beside the driver diagram, and of what is collapsed or filtered, in each language. */
import type { WordTable } from './word-table.ts';

export const VIEW_WORDS_EN = {
  /** What each view is called: in the subtitle, and in the list to choose from. */
  names: {
    driver: 'Driver diagram',
    action: 'Theory of action',
    system: 'System',
    network: 'Network',
    focus: 'Focus',
  },
  /** Of `{title}`, the one a focus is on. */
  focusOn: 'Focus on “{title}”',
  headings: {
    strategies: 'Strategies',
    supports: 'Supports',
    roles: 'Role groups',
    centre: 'At the centre',
    around: 'Around it',
    components: 'Components',
    teams: 'Teams',
    clusters: 'Teams and clusters',
    otherAims: 'Aims of teams and clusters',
    tests: 'Tests',
    claims: 'Conjectures and findings',
    measures: 'Measures',
    others: 'Others',
  },
  signs: { forming: 'forming', active: 'active', rethinking: 'rethinking its aim', sunset: 'has ended' },
  /** In the legend. */
  legend: {
    supports: 'contributes to, or supports',
    for: 'for the role group',
    accountable: 'accountable to',
    looser: 'tests, works on or is about',
    worksOn: 'contributes to, or works on',
    collapsed: 'boxes hidden behind this one',
    alarm: 'needs attention',
  },
  details: {
    intends: '{role}: {practice}',
    change: { reorganise: 'to be reorganised', extend: 'to be extended' },
    enacted: 'Enacted: {text}',
    types: {
      position: 'Position',
      'ongoing event': 'Ongoing event',
      'discrete event': 'Discrete event',
      'incidental event': 'Incidental event',
      routine: 'Routine',
      tool: 'Tool',
    },
    every: 'every {text}',
    ledBy: 'led by {who}',
    serves: 'Serves “{title}”',
    strategy: 'Strategy',
    partOf: 'Part of “{title}”',
    inFile: 'in {file}',
    holds: '{counts} in {file}',
    team: 'Team',
  },
  /** Small lines of a box, made of its properties. */
  stated: {
    for: 'for {whom}',
    by: 'by {date}',
    target: 'target {amount}',
    vision: 'Vision: {text}',
    concept: 'Concept: {text}',
    /** A part of a change idea, in the box of the whole. */
    part: '– {text}',
    partStatus: '– {text} ({status})',
    owner: 'owner: {who}',
    since: 'Since {date}',
    status: '{status}, {date}',
    because: '{said}: {reason}',
    /** On the sign of a box of which one driver is enough, and what it means. */
    any: 'or',
    needsAny: 'one of its drivers is enough',
  },
  /** Why links are believed, in a list below the picture. */
  reasons: {
    title: 'Why we believe it',
    confidence: 'confidence {level}',
    levels: { low: 'low', medium: 'medium', high: 'high' },
    about: '{from} → {to}',
  },
  /** Why a box stands out. */
  nobody: 'No team works on this',
  remarks: {
    titles: { conjecture: 'Conjectures', finding: 'Findings', recommendation: 'Recommendations' },
    /** Letters on the badges. */
    letters: { conjecture: 'C', finding: 'F', recommendation: 'R' },
    if: 'If {text}',
    then: 'then {text}',
    because: 'because {text}',
    explanation: 'Explanation: {text}',
    about: 'About {titles}',
    status: { initial: 'initial', tested: 'tested', revised: 'revised', dropped: 'dropped' },
    response: { acted: 'acted on', 'partly acted': 'partly acted on', declined: 'declined', open: 'open' },
  },
  /** Sentences above the picture. */
  told: {
    missing: 'The file {file} is missing or cannot be read, so the picture lacks what stands in it.',
    broken: 'Part of {file} cannot be read, so the picture may lack some of it. Open the file and fix what is marked.',
    filtered: 'Filtered: {shown} of {all} boxes are shown.',
    nothingFits: 'Nothing in this view fits the filter. Change the filter or clear it.',
    instead: 'This theory has no drivers or change ideas to draw, so the view “{view}” is shown.',
  },
  /** In place of the boxes, where a view has none: what to write. */
  empty: {
    action:
      'This view shows strategies, what supports them and for whom. Write the first: ‘strategy’ with a title, an arrow to its aim, and inside its braces ‘support’ with a title, ‘for’ and a role.',
    system:
      'This view shows the parts of a system, one inside another. Write the first: ‘component’ with a title, and other components inside its braces. Mark the one in the middle with ‘centre’.',
    network:
      'This view shows a network’s aim and primary drivers, and which teams and files work on each. Write an ‘aim’, a ‘primary driver’ with an arrow to it, and a ‘team’ with an arrow to the driver.',
    focus: 'This view shows one statement with all that leads to it and from it. Choose a statement first.',
  },
  spoken: {
    picture: '{view} with {counts}.',
    emptyPicture: '{view}, empty.',
    boxes: ['{count} box', '{count} boxes'],
    collapsed: ['Collapsed: {count} box is hidden.', 'Collapsed: {count} boxes are hidden.'],
    inside: 'Part of “{title}”.',
    link: {
      for: '{to} is for {from}',
      accountable: '{to} is accountable to {from}',
      looser: '{from} is tied to {to}',
    },
  },
} satisfies WordTable;

export type ViewWords = typeof VIEW_WORDS_EN;

export const VIEW_WORDS_ES: ViewWords = {
  names: {
    driver: 'Diagrama de impulsores',
    action: 'Teoría de acción',
    system: 'Sistema',
    network: 'Red',
    focus: 'Enfoque',
  },
  focusOn: 'Enfoque en “{title}”',
  headings: {
    strategies: 'Estrategias',
    supports: 'Apoyos',
    roles: 'Grupos de funciones',
    centre: 'En el centro',
    around: 'Alrededor',
    components: 'Componentes',
    teams: 'Equipos',
    clusters: 'Equipos y grupos de trabajo',
    otherAims: 'Objetivos de equipos y grupos',
    tests: 'Pruebas',
    claims: 'Conjeturas y hallazgos',
    measures: 'Medidas',
    others: 'Otros',
  },
  signs: { forming: 'en formación', active: 'activo', rethinking: 'replantea su objetivo', sunset: 'ha terminado' },
  legend: {
    supports: 'contribuye a, o apoya',
    for: 'para el grupo de funciones',
    accountable: 'rinde cuentas a',
    looser: 'prueba, trabaja en o trata de',
    worksOn: 'contribuye a, o trabaja en',
    collapsed: 'recuadros ocultos detrás de este',
    alarm: 'requiere atención',
  },
  details: {
    intends: '{role}: {practice}',
    change: { reorganise: 'por reorganizar', extend: 'por ampliar' },
    enacted: 'Realizado: {text}',
    types: {
      position: 'Puesto',
      'ongoing event': 'Actividad continua',
      'discrete event': 'Actividad puntual',
      'incidental event': 'Actividad ocasional',
      routine: 'Rutina',
      tool: 'Herramienta',
    },
    every: 'cada {text}',
    ledBy: 'a cargo de {who}',
    serves: 'Contribuye a “{title}”',
    strategy: 'Estrategia',
    partOf: 'Parte de “{title}”',
    inFile: 'en {file}',
    holds: '{counts} en {file}',
    team: 'Equipo',
  },
  stated: {
    for: 'para {whom}',
    by: 'para {date}',
    target: 'meta {amount}',
    vision: 'Visión: {text}',
    concept: 'Concepto: {text}',
    part: '– {text}',
    partStatus: '– {text} ({status})',
    owner: 'responsable: {who}',
    since: 'Desde {date}',
    status: '{status}, {date}',
    because: '{said}: {reason}',
    any: 'o',
    needsAny: 'basta con uno de sus impulsores',
  },
  reasons: {
    title: 'Por qué lo creemos',
    confidence: 'confianza {level}',
    levels: { low: 'baja', medium: 'media', high: 'alta' },
    about: '{from} → {to}',
  },
  nobody: 'Ningún equipo trabaja en esto',
  remarks: {
    titles: { conjecture: 'Conjeturas', finding: 'Hallazgos', recommendation: 'Recomendaciones' },
    letters: { conjecture: 'C', finding: 'H', recommendation: 'R' },
    if: 'Si {text}',
    then: 'entonces {text}',
    because: 'porque {text}',
    explanation: 'Explicación: {text}',
    about: 'Sobre {titles}',
    status: { initial: 'inicial', tested: 'probada', revised: 'revisada', dropped: 'descartada' },
    response: { acted: 'atendida', 'partly acted': 'atendida en parte', declined: 'rechazada', open: 'pendiente' },
  },
  told: {
    missing: 'El archivo {file} falta o no se puede leer; por eso en la imagen falta su contenido.',
    broken:
      'Una parte de {file} no se puede leer; por eso en la imagen puede faltar algo. Abra el archivo y corrija lo marcado.',
    filtered: 'Con filtro: se muestran {shown} de {all} recuadros.',
    nothingFits: 'Nada de esta vista cumple el filtro. Cambie el filtro o quítelo.',
    instead: 'Esta teoría no tiene impulsores ni ideas de cambio que dibujar; por eso se muestra la vista “{view}”.',
  },
  empty: {
    action:
      'Esta vista muestra las estrategias, sus apoyos y para quién son. Escriba la primera: ‘strategy’ con un título, una flecha a su objetivo y, entre sus llaves, ‘support’ con un título, ‘for’ y una función.',
    system:
      'Esta vista muestra las partes de un sistema, unas dentro de otras. Escriba la primera: ‘component’ con un título y otros componentes entre sus llaves. Marque el del medio con ‘centre’.',
    network:
      'Esta vista muestra el objetivo de una red, sus impulsores primarios y qué equipos y archivos trabajan en cada uno. Escriba un ‘aim’, un ‘primary driver’ con una flecha a él y un ‘team’ con una flecha al impulsor.',
    focus: 'Esta vista muestra un elemento con todo lo que lleva a él y desde él. Elija primero un elemento.',
  },
  spoken: {
    picture: '{view} con {counts}.',
    emptyPicture: '{view}, sin contenido.',
    boxes: ['{count} recuadro', '{count} recuadros'],
    collapsed: ['Contraído: hay {count} recuadro oculto.', 'Contraído: hay {count} recuadros ocultos.'],
    inside: 'Parte de “{title}”.',
    link: {
      for: '{to} es para {from}',
      accountable: '{to} rinde cuentas a {from}',
      looser: '{from} está vinculado con {to}',
    },
  },
};
