import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { copyText } from '@/features/copy-text'
import { codesAsText } from '@/features/office/invitations/invitations'
import type { IssuedInvitation } from '@/features/office/invitations/use-invitations'
import { CODES_LATER, COPY_FAILED, expiryWords, invitationsPage } from '@/text/office-invitations'
import './invitations.scss'

/** Fresh codes by enterprise or union, to be copied at once into a spreadsheet or a message. */
export function IssuedCodes({ issued }: { issued: readonly IssuedInvitation[] }) {
  const [copied, setCopied] = useState<boolean>()
  const copy = async (): Promise<void> => setCopied(await copyText(codesAsText(issued)))
  const [first] = issued
  if (!first) return null
  return (
    <View>
      <Notice>{CODES_LATER}</Notice>
      {copied === false ? (
        <Notice tone='danger' urgent>
          {COPY_FAILED}
        </Notice>
      ) : null}
      <Button onPress={() => void copy()}>{invitationsPage.copyAll(issued.length)}</Button>
      {copied ? <Notice tone='ok' title={invitationsPage.copied(issued.length)} /> : null}
      <View className='of-codes__until'>
        {expiryWords(first.expiresAt)}
        {invitationsPage.onceEach}
      </View>
      <RowPages rows={issued} unit={invitationsPage.codes}>
        {(each) => (
          <View key={each.invitationId} className='of-codes__row'>
            <View className='of-codes__name'>{each.seatName}</View>
            <Text className='of-codes__code k-number' selectable userSelect>
              {each.code}
            </Text>
          </View>
        )}
      </RowPages>
    </View>
  )
}
