/** Entry that VS Code's Markdown preview loads. It takes plain scripts only, so the module is asked for from here. */
const here = document.currentScript;
if (here instanceof HTMLScriptElement) void import(new URL('./markdown.js', here.src).href);
