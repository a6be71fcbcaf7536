/** Placeholder until the handlers are written: the bundler and the emulator need something to load. */
export function main(): Promise<{ written: false }> {
  return Promise.resolve({ written: false })
}
