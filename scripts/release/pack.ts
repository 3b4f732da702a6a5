/** Makes what a release consists of, from the checkout that this file lies in: `node scripts/release/pack.ts FOLDER`. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { build } from '../build.ts';
import { packNpm } from '../npm-package.ts';
import { packBuilt } from '../package.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { readOwner } from './owner.ts';

const { version } = manifest;
const folder = resolve(process.argv[2] ?? '.');
const owner = readOwner();
const inExtension = await build({ maps: false });
await packBuilt(owner, join(folder, `driver-diagrams-${version}.vsix`));
const { packages: inPackage } = await packNpm({ version, out: folder, owner });
const packages = [
  ...new Map([...inExtension, ...inPackage].map((each) => [`${each.name}@${each.version}`, each])).values(),
];
writeFileSync(join(folder, 'bill-of-materials.json'), billOfMaterials(packages, version));
