/** Which class answers which request of the protocol. One line a request; one file a request beside this one. */
import type { Module } from 'langium';
import type { LangiumServices, PartialLangiumLSPServices } from 'langium/lsp';
import type { DriverSharedServices } from '../driver-module.ts';

export function features(_shared: DriverSharedServices): Module<LangiumServices, PartialLangiumLSPServices> {
  return {
    lsp: {
      // Renaming comes with the requests that know aliases.
      RenameProvider: () => undefined,
    },
  };
}
