import type { FunctionName } from '@/contract/contract'
import type { Envelope, Reply } from '@/contract/envelope'
import type { PlatformFault } from './platform-fault'

/** What came of sending an envelope: a reply, the platform's fault, or no way through to the server at all. */
type Delivery =
  | { readonly arrived: true; readonly reply: Reply }
  | { readonly arrived: false; readonly because?: PlatformFault | undefined }

/** Carries an envelope to a cloud function. One per platform: `send.weapp.ts`, `send.h5.ts`. */
export type Send = (name: FunctionName, envelope: Envelope) => Promise<Delivery>
