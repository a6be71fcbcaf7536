import { useEffect } from 'react'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { Dialog } from '@/components/dialog/dialog'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Page } from '@/components/page/page'
import { useToast } from '@/components/toast/toast'

const open = () => undefined

export function OverlaysScreen() {
  const which = useRouter().params['which'] ?? 'dialog'
  const { show } = useToast()
  useEffect(() => {
    if (which === 'toast') show({ text: '已删除 1 张照片', tone: 'ok', action: { text: '撤销', onPress: open } })
  }, [which, show])
  return (
    <Page
      overlay={
        <>
          <Dialog
            open={which === 'dialog'}
            danger
            title='退回给企业修改？'
            body='退回 1 项：第 8 项。企业会收到提醒，修改后再次提交。'
            confirmText='退回'
            onConfirm={open}
            onCancel={open}
          />
          <HalfSheet
            open={which === 'sheet'}
            title='写意见'
            note='第 8 项 落实企业职工教育经费情况'
            onClose={open}
            footer={
              <>
                <Button kind='secondary' onPress={open}>
                  取消
                </Button>
                <Button onPress={open}>保存意见</Button>
              </>
            }
          >
            <ChoiceList
              label='处理'
              value='a'
              onChange={open}
              choices={[
                { value: 'a', label: '需退回修改' },
                { value: 'b', label: '仅提醒' },
              ]}
            />
            <NarrativeField label='意见' value='' suggested={50} placeholder='写清要补什么' />
          </HalfSheet>
        </>
      }
    >
      <Card title='下面的页面'>
        <Button onPress={() => show('已保存')}>显示提示</Button>
      </Card>
    </Page>
  )
}
