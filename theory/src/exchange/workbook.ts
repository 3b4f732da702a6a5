/** The library of workbooks, which is large: it is loaded when one is written or read, and in the editor it is a file of its own. */
export { readXlsx, writeXlsx } from 'hucre/xlsx';
