/** Makes what is told of the rules from their catalogue: docs/rules.md, and the setting `driver.rules` of the extension. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '@driver-diagrams/language-server/rules/catalogue';
import { LEVELS, settable } from '@driver-diagrams/language-server/rules/levels';
import { rulesPage } from '@driver-diagrams/language-server/rules/page';
import { root } from './terminal.ts';

/** The setting, as VS Code wants it: each rule with its levels and its default. */
const setting = {
  type: 'object',
  scope: 'resource',
  default: {},
  additionalProperties: false,
  markdownDescription:
    'How strictly each check is taken, by its id. The id stands beside each problem; all checks with examples are on the page that it links to.',
  properties: Object.fromEntries(
    settable.map(({ id, title, severity, onByDefault }) => [
      id,
      { enum: LEVELS, default: onByDefault ? severity : 'off', description: `${title}.` },
    ]),
  ),
};

if (import.meta.main) {
  writeFileSync(join(root, 'docs', 'rules.md'), rulesPage(catalogue));
  const path = join(root, 'extension', 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.contributes.configuration ??= { title: 'Driver Diagrams', properties: {} };
  manifest.contributes.configuration.properties['driver.rules'] = setting;
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(`Told of ${catalogue.length} rules in docs/rules.md and extension/package.json.`);
}
