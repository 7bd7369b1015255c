import type { Step } from './diagnosis-step.ts';
import { accessKind } from './steps/access-kind.ts';
import { authorizationHeader } from './steps/authorization-header.ts';
import { channels } from './steps/channels.ts';
import { clock } from './steps/clock.ts';
import { connect } from './steps/connect.ts';
import { credentials } from './steps/credentials.ts';
import { identify } from './steps/identify.ts';
import { maintenance } from './steps/maintenance.ts';
import { overallAccess } from './steps/overall-access.ts';
import { permissions } from './steps/permissions.ts';
import { proxy } from './steps/proxy.ts';
import { resolve } from './steps/resolve.ts';
import { rootListing } from './steps/root-listing.ts';
import { scheme } from './steps/scheme.ts';
import { subPath } from './steps/sub-path.ts';
import { systemInformation } from './steps/system-information.ts';
import { tls } from './steps/tls.ts';
import { token } from './steps/token.ts';

/** The checks of a diagnosis, in their order. */
export const diagnosisSteps: readonly Step[] = [
  resolve,
  connect,
  tls,
  proxy,
  scheme,
  identify,
  subPath,
  maintenance,
  clock,
  rootListing,
  accessKind,
  credentials,
  token,
  authorizationHeader,
  overallAccess,
  systemInformation,
  channels,
  permissions,
];

/** The longest that a whole diagnosis may take, in milliseconds; what is not done by then is skipped. */
export const wholeLimitMs = 55_000;
