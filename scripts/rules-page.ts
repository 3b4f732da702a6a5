/** Makes what is told of the rules from their catalogue: docs/rules.md, and the setting `driver.rules` of the extension. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@driver-diagrams/theory/rules/index';
import { LEVELS, settable } from '@driver-diagrams/theory/rules/levels';
import { rulesPage } from '@driver-diagrams/theory/rules/page';
import { root } from './terminal.ts';

/** The setting, as VS Code wants it: each rule with its levels and its default. */
const setting = {
  type: 'object',
  scope: 'resource',
  default: {},
  additionalProperties: false,
  markdownDescription: '%setting.rules%',
  properties: Object.fromEntries(
    settable.map(({ id, severity, onByDefault }) => [
      id,
      { enum: LEVELS, default: onByDefault ? severity : 'off', description: `%${textKey(id)}%` },
    ]),
  ),
};

/** Under this key a rule's title stands in package.nls.json, for translators. */
function textKey(id: string): string {
  return `rule.${id}`;
}

if (import.meta.main) {
  writeFileSync(join(root, 'docs', 'rules.md'), rulesPage(catalogue));

  const manifest = read('package.json');
  manifest.contributes.configuration ??= { title: 'Driver Diagrams', properties: {} };
  manifest.contributes.configuration.properties['driver.rules'] = setting;
  write('package.json', manifest);

  const others = Object.entries(read('package.nls.json')).filter(([key]) => !key.startsWith(textKey('')));
  const titles = settable.map(({ id, title }) => [textKey(id), `${title}.`]);
  write('package.nls.json', Object.fromEntries([...others, ...titles]));

  console.log(`Told of ${catalogue.length} rules in docs/rules.md and the extension's settings.`);
}

function read(file: string) {
  return JSON.parse(readFileSync(join(root, 'extension', file), 'utf8'));
}

function write(file: string, json: unknown): void {
  writeFileSync(join(root, 'extension', file), `${JSON.stringify(json, null, 2)}\n`);
}
