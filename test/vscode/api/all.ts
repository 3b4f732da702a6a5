/** All tests of the suite, in the order they run. */
