import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { copyText } from '@/features/copy-text'
import { codesAsText } from '@/features/office/invitations/invitations'
import type { IssuedInvitation } from '@/features/office/invitations/use-invitations'
import { CODES_ONCE, COPY_FAILED, expiryWords } from '@/text/office-invitations'
import './code-table.scss'

export interface CodeTableProps {
  issued: readonly IssuedInvitation[]
  /** How many got no code, since somebody is bound to them. */
  bound: number
  onCopied: () => void
}

/** Fresh codes by enterprise, to be copied at once into a spreadsheet or a message. */
export function CodeTable({ issued, bound, onCopied }: CodeTableProps) {
  const [failed, setFailed] = useState(false)
  const copy = async (): Promise<void> => {
    const copied = await copyText(codesAsText(issued))
    setFailed(!copied)
    if (copied) onCopied()
  }
  const [first] = issued
  return (
    <View>
      {bound > 0 ? <Notice>{`${bound} 家已有填报人，没有重复生成。`}</Notice> : null}
      {first ? (
        <>
          <Notice tone='warn'>{CODES_ONCE}</Notice>
          {failed ? (
            <Notice tone='danger' urgent>
              {COPY_FAILED}
            </Notice>
          ) : null}
          <Button onPress={() => void copy()}>{`复制全部 ${issued.length} 个（企业、邀请码）`}</Button>
          <View className='of-codes__until'>{expiryWords(first.expiresAt)}，每个只能用一次</View>
          <RowPages rows={issued} unit='个'>
            {(each) => (
              <View key={each.invitationId} className='of-codes__row'>
                <View className='of-codes__name'>{each.seatName}</View>
                <Text className='of-codes__code k-number' selectable userSelect>
                  {each.code}
                </Text>
              </View>
            )}
          </RowPages>
        </>
      ) : null}
    </View>
  )
}
