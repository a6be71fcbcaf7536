/** So many numbers in a row are said as a stretch. */
const STRETCH = 4

const stretches = (nos: readonly number[]): readonly (readonly number[])[] =>
  nos.reduce<number[][]>((found, no) => {
    const last = found[found.length - 1]
    if (last && last[last.length - 1] === no - 1) last.push(no)
    else found.push([no])
    return found
  }, [])

/**
 * Indicators by their numbers, in their order: «第 8、9 项», «第 1—5、9 项», «全部 28 项» where `total` says that they are all.
 */
export const numberList = (nos: readonly number[], total?: number): string => {
  if (nos.length > 1 && nos.length === total) return `全部 ${total} 项`
  const parts = stretches(nos).flatMap((stretch) =>
    stretch.length < STRETCH ? stretch.map(String) : [`${stretch[0]}—${stretch[stretch.length - 1]}`],
  )
  return `第 ${parts.join('、')} 项`
}
