import { useState } from 'react'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { TextInput } from '@/components/text-input/text-input'
import type { UnionRow } from '@/features/office/unions/use-unions'
import { useWrite } from '@/features/use-write'
import { renameForm as words } from '@/text/office-unions'

interface RenameSheetProps {
  union: UnionRow
  onClose: () => void
  onDone: (name: string) => void
}

/** 改名 of a union. */
export function RenameSheet({ union, onClose, onDone }: RenameSheetProps) {
  const { run, running, failure } = useWrite('union.rename')
  const [name, setName] = useState(union.name)
  const missing = name.trim() === ''
  const rename = async (): Promise<void> => {
    if (missing) return
    const result = await run({ unionId: union.unionId, seenName: union.name, name: name.trim() })
    if (result.outcome === 'done') onDone(result.value.name)
  }
  return (
    <HalfSheet
      open
      title={words.title}
      note={union.name}
      onClose={onClose}
      footer={
        <Button loading={running} onPress={() => void rename()}>
          {words.confirm}
        </Button>
      }
    >
      <WriteFailure failure={failure} title={words.notDone} />
      <TextInput
        label={words.name}
        required
        value={name}
        onInput={setName}
        placeholder={words.example}
        error={missing ? words.missing : undefined}
      />
      <Notice title={words.afterwards}>{words.statement}</Notice>
    </HalfSheet>
  )
}
