import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import './bind-page.scss'

const LINES = [
  '保存：您的姓名、所属单位、微信给本程序的识别号，以及您填写的内容和上传的照片。',
  '用途：只用于产改评估的填报、审核和通知，不公开，不排名。',
  '谁能看到：本单位填报人、责任工会审核员、省产改办。',
  '照片：上传前会去掉拍摄地点等信息。',
  '您可以随时联系省产改办解除绑定；已提交的评估材料按规定留存。',
]

/** What is kept of a person and why, in as many words as somebody will read. */
export function PrivacyNote() {
  return (
    <Card title='个人信息说明'>
      {LINES.map((line) => (
        <View key={line} className='bind__text'>
          {line}
        </View>
      ))}
    </Card>
  )
}
