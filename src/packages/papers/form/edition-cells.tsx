import { Cell, CellList } from '@/components/cell/cell'
import type { FormEditionView } from '@/features/form/use-form-edition'
import { formText } from '@/text/form'

/** Which submission the papers are made from, and the code that each of their pages will bear. */
export function EditionCells({ edition }: { edition: FormEditionView }) {
  return (
    <CellList title={edition.enterpriseName}>
      <Cell title='版本' value={formText.version(edition)} />
      <Cell title='状态' value={formText.state(edition.state)} />
      <Cell title='编码' note={formText.codeNote} value={edition.code} />
    </CellList>
  )
}
