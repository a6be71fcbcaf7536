import { tell } from './audience'
import { endOf, freshPaper, isAlive, lastDayOf, refused, type Model, type Outcome } from './model'

/** The clock's half hour: what is late is marked, and withdrawals that stood for a quarter of an hour are told. */
export const tick = (model: Model): Model => {
  const papers = Object.entries(model.papers).map(([id, paper]) => {
    const withWriter = paper.state === 'draft' || paper.state === 'returned'
    return [
      id,
      withWriter && isAlive(model, paper, 'late')
        ? { ...paper, late: model.now >= endOf(lastDayOf(model, paper)) }
        : paper,
    ]
  })
  const due = model.later.filter(({ at }) => model.now >= at + 900_000)
  const marked = {
    ...model,
    papers: Object.fromEntries(papers) as Model['papers'],
    later: model.later.filter((each) => !due.includes(each)),
  }
  return due
    .filter(({ paper, at }) => !(model.papers[paper]?.submissions ?? []).some((submitted) => submitted > at))
    .reduce<Model>((told, { event, actor, to }) => tell(told, event, actor, to), marked)
}

export const archive = (model: Model, year: string): Outcome => {
  const found = model.years[year]
  if (!found || found.archived || model.now < endOf(found.deadline)) return refused(model)
  return { model: { ...model, years: { ...model.years, [year]: { ...found, archived: true } } }, done: true }
}

/** Every enterprise gets its paper of the new year, with nothing in it. */
export const openYear = (
  model: Model,
  year: string,
  days: { readonly opens: string; readonly deadline: string },
): Outcome => {
  const newest = Object.entries(model.years).sort().at(-1)
  if (!newest || model.years[year] || model.now < endOf(newest[1].deadline)) return refused(model)
  const fresh = Object.entries(model.enterprises).map(([enterprise, union]) => [
    `${year}-${enterprise}`,
    { ...freshPaper(enterprise, year, union), bare: true },
  ])
  return {
    model: {
      ...model,
      years: { ...model.years, [year]: { ...days, archived: false } },
      papers: { ...model.papers, ...(Object.fromEntries(fresh) as Model['papers']) },
    },
    done: true,
  }
}
