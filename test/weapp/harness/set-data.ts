const steps = (path: string): string[] => path.split('.').flatMap((part) => part.match(/[^[\]]+/g) ?? [])

/** Puts a value where a setData path such as `root.cn.[0].v` leads, making what is missing on the way. */
export const putAt = (data: Record<string, unknown>, path: string, value: unknown): void => {
  const way = steps(path)
  const last = way.pop()
  if (last === undefined) throw new Error('a setData path may not be empty')
  let at = data
  way.forEach((step, index) => {
    const next = at[step]
    if (typeof next !== 'object' || next === null) at[step] = /^\d+$/.test(way[index + 1] ?? last) ? [] : {}
    at = at[step] as Record<string, unknown>
  })
  at[last] = value
}

export interface SetDataCall {
  readonly page: string
  readonly bytes: number
  readonly paths: readonly string[]
}

/** What crosses to the view layer: JSON, as WeChat makes it. Undefined is refused there, with a line on the console. */
export const carried = (change: Readonly<Record<string, unknown>>): { json: string; refused: readonly string[] } => ({
  json: JSON.stringify(change),
  refused: Object.keys(change).filter((path) => change[path] === undefined),
})

export const bytesOf = (json: string): number => Buffer.byteLength(json)
