import type { DemoPimFaults } from '../faults/faults.ts';
import type { CertificateFault } from './server-certificates.ts';

/**
 * Makes the fault `certificate` act at the moment it is set, however it is set: the next connection meets the other
 * certificate, and connections that wait for a next call end.
 */
export function watchCertificate(
  faults: DemoPimFaults,
  show: (fault: CertificateFault | null) => void,
): void {
  let current = faults.certificate;
  Object.defineProperty(faults, 'certificate', {
    enumerable: true,
    get: () => current,
    set: (fault: CertificateFault | null) => {
      if (fault === current) return;
      show(fault);
      current = fault;
    },
  });
}
