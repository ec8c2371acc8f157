import { readdirSync, statSync } from 'node:fs';
import type { InstrumenterContext, MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';

/** Where the planted faults look for the one that is awake; the name is the instrumenter's. */
const world = globalThis as { __stryker__?: InstrumenterContext };
world.__stryker__ ??= {};
const context = world.__stryker__;

/** A test file, or those of a folder and of the folders inside. */
function testsIn(spec: string): string[] {
  if (!statSync(spec).isDirectory()) return [spec];
  const inside = readdirSync(spec, { recursive: true, encoding: 'utf8' });
  return inside.filter(name => name.endsWith('.test.ts')).map(name => `${spec}/${name}`);
}

/** One run's results, as mocha tells them. */
function collect(runner: Mocha.Runner): TestResult[] {
  const tests: TestResult[] = [];
  const of = (test: Mocha.Runnable) => ({
    id: test.fullTitle(),
    name: test.fullTitle(),
    timeSpentMs: test.duration ?? 0,
  });
  runner.on('pass', test => tests.push({ ...of(test), status: TestStatus.Success }));
  runner.on('pending', test => tests.push({ ...of(test), status: TestStatus.Skipped }));
  runner.on('fail', (test, error: Error) =>
    tests.push({ ...of(test), status: TestStatus.Failed, failureMessage: error.message ?? String(error) }),
  );
  return tests;
}

/**
 * Where files are loaded before any fault is awake, what is reached by a test too is met by its tests alone: counted as
 * reached while loading, each such fault would take a process of its own.
 */
function ofTests({ static: atLoad, perTest }: MutantCoverage): MutantCoverage {
  const reached = new Set(Object.values(perTest).flatMap(Object.keys));
  return { perTest, static: Object.fromEntries(Object.entries(atLoad).filter(([id]) => !reached.has(id))) };
}

/**
 * Runs the project's mocha in the process that holds the planted faults: files are loaded once, and each fault is met only
 * by the tests that reach it. Stryker's own runner does not know this version of mocha.
 */
class MochaRunner implements TestRunner {
  static inject = tokens(commonTokens.options);
  readonly #mocha: Mocha;
  readonly #early: boolean;
  #loaded = false;
  #named: ((title: string) => void) | undefined;

  constructor(options: StrykerOptions) {
    this.#mocha = new Mocha({ timeout: 0, reporter: class {} as unknown as Mocha.ReporterConstructor });
    this.#mocha.cleanReferencesAfterRun(false);
    this.#early = options.loadEarly === true;
    for (const spec of options.testSpecs as string[]) for (const file of testsIn(spec)) this.#mocha.addFile(file);
    const named = (title: string) => this.#named?.(title);
    this.#mocha.suite.beforeEach(function (this: Mocha.Context) {
      named(this.currentTest?.fullTitle() ?? '');
    });
  }

  /** The clock of a fault does not run while files are loaded, which on a busy machine takes longer than all of its tests. */
  async init(): Promise<void> {
    if (this.#early) await this.#load();
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun({ coverageAnalysis, disableBail }: DryRunOptions): Promise<DryRunResult> {
    if (coverageAnalysis === 'perTest') this.#named = title => (context.currentTestId = title);
    const result = await this.#run(disableBail, undefined);
    this.#named = undefined;
    if (result.status !== DryRunStatus.Complete || !context.mutantCoverage) return result;
    const coverage = context.mutantCoverage as MutantCoverage;
    return { ...result, mutantCoverage: this.#early ? ofTests(coverage) : coverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, disableBail, hitLimit } = options;
    context.hitLimit = hitLimit as number;
    context.hitCount = (hitLimit ? 0 : undefined) as number;
    const escaped = testFilter?.map(title => `^${title.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}$`).join('|');
    this.#mocha.grep(new RegExp(escaped ?? ''));
    if (options.mutantActivation === 'static') context.activeMutant = activeMutant.id;
    return toMutantRunResult(await this.#run(disableBail, activeMutant.id));
  }

  async #run(disableBail: boolean, mutant: string | undefined): Promise<DryRunResult> {
    try {
      await this.#load();
      this.#bail(!disableBail, this.#mocha.suite);
      context.activeMutant = mutant as string;
      let tests: TestResult[] = [];
      await new Promise<void>(done => {
        tests = collect(this.#mocha.run(() => done()));
      });
      return determineHitLimitReached(context.hitCount, context.hitLimit) ?? { status: DryRunStatus.Complete, tests };
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error) };
    }
  }

  async #load(): Promise<void> {
    if (!this.#loaded) await this.#mocha.loadFilesAsync();
    this.#loaded = true;
  }

  #bail(bail: boolean, suite: Mocha.Suite): void {
    suite.bail(bail);
    for (const child of suite.suites) this.#bail(bail, child);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'mocha-here', MochaRunner)];
