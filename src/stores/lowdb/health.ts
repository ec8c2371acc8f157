import type { FaultCode } from '../../faults.js';

/** How the last write of the data ended; all stores of one data folder share one. */
export class DiskHealth {
  #fault: FaultCode | undefined;

  /** The code of the last write where it failed; undefined after a good one, and before the first. */
  fault(): FaultCode | undefined {
    return this.#fault;
  }

  /** Notes how a write ended: without a code for a good one. */
  note(fault?: FaultCode): void {
    this.#fault = fault;
  }
}
