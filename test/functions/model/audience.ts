import type { Audience, Model } from './model'

/** The people whom an audience means at this moment. */
export const peopleIn = (model: Model, { role, place, waits }: Audience): readonly string[] => {
  const found = Object.values(model.seats).filter(
    (seat) => !seat.ended && seat.role === role && (role === 'office' || seat.place === place),
  )
  // What waits for a union without a reviewer is told to the office.
  return found.length === 0 && waits
    ? peopleIn(model, { role: 'office', place: '' })
    : found.map(({ personId }) => personId)
}

/** Notes that an audience is to be told of an event; whoever did it needs no telling. */
export const tell = (model: Model, event: string, actor: string, to: readonly Audience[]): Model => {
  const people = to.flatMap((audience) => peopleIn(model, audience)).filter((personId) => personId !== actor)
  return people.length === 0
    ? model
    : { ...model, told: { ...model.told, [event]: [...(model.told[event] ?? []), ...people] } }
}
