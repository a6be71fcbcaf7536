/** What is said on every page of a year that was archived. */
export const archivedSentence = (title: string): string => `${title}已归档，可以查看和导出，不能再修改。`
