/** Both texts one after the other, the saved one first; where one holds the other, that one alone. */
export const joined = (theirs: string, mine: string): string => {
  if (theirs.includes(mine.trim())) return theirs
  return mine.includes(theirs.trim()) ? mine : `${theirs.trimEnd()}\n${mine}`
}
