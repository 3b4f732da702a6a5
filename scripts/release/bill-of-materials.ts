/** What is inside the packages that are published, for programs that look for known faults: CycloneDX 1.6. */
import type { Package } from '../licenses.ts';

/**
 * The bill of materials as JSON, the same for the same packages.
 *
 * @param packages those that are bundled
 * @throws never: a licence that is no SPDX expression is given by its name
 */
export function billOfMaterials(packages: readonly Package[], version: string): string {
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `driver-diagrams@${version}`,
        name: 'driver-diagrams',
        version,
        licenses: [{ expression: 'MIT' }],
      },
    },
    components: packages.map(({ name, version: its, license }) => ({
      type: 'library',
      'bom-ref': `${name}@${its}`,
      name,
      version: its,
      purl: `pkg:npm/${name.replace('@', '%40')}@${its}`,
      licenses: [/^[A-Za-z0-9.+()\s-]+$/.test(license) ? { expression: license } : { license: { name: license } }],
    })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
