/** All tests of the suite, in the order they run. */
import './activation.test.ts';
import './problems.test.ts';
import './commands.test.ts';
import './definition.test.ts';
import './writing.test.ts';
import './reports.test.ts';
