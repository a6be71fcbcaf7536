export { startEmulator } from './emulator'
export { DataInUse } from './data-lock'
export { PortTaken } from './http/listen'
export type { Emulator, EmulatorOptions, Manifest, MessageAhead, MessageTemplate, PersonConsent } from './options'
