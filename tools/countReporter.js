/** Ends a jest run with the plain line that CI reads: "N passed, N failed" of the tests really run. */
class CountReporter {
  onRunComplete(_contexts, results) {
    // A test file that could not start has no test of its own to count; it is one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // Jest writes its own summary after this call, and the plain line has to be the last one.
    process.once("exit", () => {
      process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed\n`);
    });
  }
}

module.exports = CountReporter;
