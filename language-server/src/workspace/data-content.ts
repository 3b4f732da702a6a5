/** What the bytes of a data file are: a text, or the sheets of a workbook. */
import { decode, MOST_BYTES } from '@driver-diagrams/theory/data/decode';
import type { DataContent } from '@driver-diagrams/theory/data/measure-data';
import { sheetsOf } from '@driver-diagrams/theory/exchange/sheets';

const SAVE = 'Open it in its program, and save it as a workbook (.xlsx) or as CSV.';
/** What other programs save, by the ending of the name. */
const OTHERS: readonly [RegExp, string][] = [
  [/\.(?:xls|xlsb|xlt)$/i, `is a workbook in an older or other form. ${SAVE}`],
  [/\.(?:ods|fods|ots)$/i, `is a spreadsheet of LibreOffice or OpenOffice. ${SAVE}`],
  [/\.numbers$/i, `is a spreadsheet of Numbers. ${SAVE}`],
  [
    /\.gsheet$/i,
    'is only a link to a spreadsheet of Google. Download the spreadsheet as .xlsx or as CSV, and name that file.',
  ],
  [
    /\.pdf$/i,
    'is a PDF, in which figures cannot be found safely. Save the table that it was made from as .xlsx or as CSV.',
  ],
  [
    /\.(?:docx?|pptx?|pages|rtf|odt)$/i,
    'is no table. Copy the table into a spreadsheet, and save that as .xlsx or as CSV.',
  ],
];

/** @param name of the file, or its path */
export async function contentIn(bytes: Uint8Array, name: string): Promise<DataContent> {
  const other = OTHERS.find(([ending]) => ending.test(name));
  if (other) return { trouble: other[1] };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return { trouble: `is a workbook of an older kind, or one that a password protects. ${SAVE}` };
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return { trouble: 'is a PDF and no table. Save the table itself as .xlsx or as CSV.' };
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || /\.xls[xm]$/i.test(name)) return workbookIn(bytes);
  return decode(bytes);
}

async function workbookIn(bytes: Uint8Array): Promise<DataContent> {
  const found = await sheetsOf(bytes, MOST_BYTES);
  if ('sheets' in found) return found;
  return found.why === 'large'
    ? {
        trouble:
          'unpacks to more than 200 MB or thousands of parts, more than the figures of any network. Save the sheet that counts as CSV.',
      }
    : { trouble: 'is no workbook that can be read. Open it in a spreadsheet, and save it again as .xlsx or as CSV.' };
}

function startsWith(bytes: Uint8Array, ...signs: number[]): boolean {
  return signs.every((sign, n) => bytes[n] === sign);
}
