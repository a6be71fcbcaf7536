import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The interfaces that WeChat wants declared in 用户隐私保护指引 before a program may call them, with what each is called there. An interface that is
 * not declared is blocked for everybody.
 */
const DECLARED: Readonly<Record<string, readonly string[]>> = {
  chooseMedia: ['选中的照片或视频信息', '摄像头'],
  chooseImage: ['选中的照片或视频信息', '摄像头'],
  chooseVideo: ['选中的照片或视频信息', '摄像头'],
  chooseMessageFile: ['选中的文件'],
  setClipboardData: ['剪切板'],
  getClipboardData: ['剪切板'],
  getLocation: ['位置信息'],
  getFuzzyLocation: ['位置信息'],
  chooseLocation: ['位置信息'],
  choosePoi: ['位置信息'],
  onLocationChange: ['位置信息'],
  startLocationUpdate: ['位置信息'],
  chooseAddress: ['地址'],
  chooseInvoiceTitle: ['发票信息'],
  chooseInvoice: ['发票信息'],
  getWeRunData: ['微信运动步数'],
  startRecord: ['麦克风'],
  getRecorderManager: ['麦克风'],
  createCameraContext: ['摄像头'],
  createLivePusherContext: ['摄像头', '麦克风'],
  saveImageToPhotosAlbum: ['相册（仅写入）权限'],
  saveVideoToPhotosAlbum: ['相册（仅写入）权限'],
  addPhoneContact: ['通讯录（仅写入）权限'],
  addPhoneCalendar: ['日历（仅写入）权限'],
  addPhoneRepeatCalendar: ['日历（仅写入）权限'],
  openBluetoothAdapter: ['蓝牙'],
  getUserProfile: ['微信昵称、头像'],
  chooseLicensePlate: ['车牌号'],
  startAccelerometer: ['加速传感器'],
  startGyroscope: ['陀螺仪传感器'],
  startCompass: ['磁场传感器'],
}

/** What the program uses each of them for, in the words that users read. */
const PURPOSES: Readonly<Record<string, string>> = {
  'chooseMedia 选中的照片或视频信息': '用于上传评估指标的佐证照片和盖章件',
  'chooseMedia 摄像头': '用于现场拍摄佐证照片',
  'chooseMessageFile 选中的文件': '用于添加佐证文件，读入在 Word 里写好的评估表和报告，以及省产改办导入企业名单',
  'setClipboardData 剪切板': '用于复制邀请码和联系名单',
}

/** Buttons that ask WeChat for something of the person; the program has none. */
const ASKING_BUTTONS = /open-?type=\{?['"](?:getPhoneNumber|getRealtimePhoneNumber|chooseAvatar|getUserInfo)['"]/i

interface DeclaredUse {
  readonly information: string
  readonly call: string
  readonly purpose: string
}

/** What a program's sources use of what has to be declared; fails over a use that nobody has said the purpose of. */
export const declaredUses = (sources: readonly string[]): readonly DeclaredUse[] => {
  const button = sources.find((source) => ASKING_BUTTONS.test(source))
  if (button !== undefined) throw new Error('a button asks for a phone number, a name or a picture: declare it')
  const isUsed = (call: string): boolean => {
    const used = new RegExp(`\\b(?:Taro|wx)\\.${call}\\b`)
    return sources.some((source) => used.test(source))
  }
  return Object.keys(DECLARED)
    .filter(isUsed)
    .flatMap((call) =>
      (DECLARED[call] ?? []).map((information) => {
        const purpose = PURPOSES[`${call} ${information}`]
        if (purpose === undefined) throw new Error(`nobody has said what ${call} (${information}) is used for`)
        return { information, call, purpose }
      }),
    )
}

/** The text of every source of the mini-program. */
export const programSources = (): readonly string[] =>
  readdirSync(path.resolve(__dirname, '..', 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
