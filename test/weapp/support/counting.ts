import type { Phone } from '../harness/phone'

/** A phone whose taps are counted, and what it asked of the functions; going into a field is a tap. */
export const counting = (phone: Phone) => {
  let taps = 0
  const before = phone.machine.calls.length
  return {
    taps: () => taps,
    calls: () => phone.machine.calls.length - before,
    tap: (name: string, which?: Parameters<Phone['tap']>[1]) => {
      taps += 1
      return phone.tap(name, which)
    },
    write: (name: string, text: string) => {
      taps += 1
      return phone.input(name, text)
    },
  }
}
