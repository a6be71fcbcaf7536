import { SHORTEST_KEY } from './seal'

/** Why a backup is not written, or not restored. */
type Hindrance =
  | { readonly is: 'key short' | 'key file unreadable' | 'key missing' | 'key wrong' | 'key needless' }
  | { readonly is: 'folder of others' | 'folder unfinished' | 'folder empty'; readonly folder: string }
  | { readonly is: 'folder complete' | 'folder not ours' | 'folder newer'; readonly folder: string }
  | { readonly is: 'folder of another'; readonly folder: string; readonly environment: string }
  | { readonly is: 'environment differs'; readonly from: string; readonly to: string }
  | { readonly is: 'piece missing' | 'piece damaged'; readonly piece: string }
  | { readonly is: 'collection unknown' | 'collection missing'; readonly collection: string }
  | { readonly is: 'not empty'; readonly collection: string; readonly id: string }
  | { readonly is: 'other file there'; readonly path: string }
  | { readonly is: 'id not a text'; readonly collection: string }
  | { readonly is: 'local in use'; readonly folder: string }
  | { readonly is: 'nothing to begin in'; readonly folder: string }

const say = (hindrance: Hindrance): string => {
  switch (hindrance.is) {
    case 'key short':
      return `密钥太短：至少 ${SHORTEST_KEY} 个字符，如 openssl rand -hex 32 所得`
    case 'key file unreadable':
      return '密钥文件读不到：核对 --key-file 后面的路径'
    case 'key missing':
      return '这份备份是加密的：用环境变量 BACKUP_KEY 或 --key-file <文件> 给出当时的密钥'
    case 'key wrong':
      return '密钥不对：这份备份是用另一个密钥加密的。核对 BACKUP_KEY 或密钥文件；没有当时的密钥，谁也打不开它'
    case 'key needless':
      return '这个文件夹里的备份没有加密，给的密钥用不上：要加密的，换一个空文件夹重新备份；不要加密的，去掉密钥再运行'
    case 'folder of others':
      return `${hindrance.folder} 里有别的东西，也不是备份：换一个空文件夹，或写一个还没有的名字`
    case 'folder unfinished':
      return `${hindrance.folder} 里的备份没有做完：先用 npm run backup 接着做完，再恢复`
    case 'folder empty':
      return `${hindrance.folder} 里没有备份：核对 --from 后面的路径`
    case 'folder complete':
      return `${hindrance.folder} 里已经有一份做完的备份，不去动它：要再备份一次，换一个空文件夹`
    case 'folder not ours':
      return `${hindrance.folder} 里的 backup.json 不是这个程序写的，或已损坏：换一份备份`
    case 'folder newer':
      return `${hindrance.folder} 里的备份是更新版本的程序写的：用那个版本来恢复`
    case 'folder of another':
      return `${hindrance.folder} 里是环境 ${hindrance.environment} 的备份：一个文件夹只放一个环境的，换一个空文件夹`
    case 'environment differs':
      return `这份备份来自环境 ${hindrance.from}，不是 ${hindrance.to}：真要恢复到 ${hindrance.to}，加上 --from-env ${hindrance.from} 再运行`
    case 'piece missing':
      return `备份里缺 ${hindrance.piece}：从别的副本找回这个文件，或用另一份备份。什么都没有写`
    case 'piece damaged':
      return `备份里的 ${hindrance.piece} 和备份时不一样，坏了或被改过：从别的副本找回它，或用另一份备份。什么都没有写`
    case 'collection unknown':
      return `备份里有集合 ${hindrance.collection}，这个版本的程序没有：用写下备份的那个版本来恢复，再更新`
    case 'collection missing':
      return `环境里没有集合 ${hindrance.collection}：先运行 npm run deploy 把环境建好，再运行`
    case 'not empty':
      return `环境不是空的：集合 ${hindrance.collection} 里的 ${hindrance.id} 不是这份备份里的。只恢复到空的环境：确实不要现有数据的，先用 npm run deploy -- --env <环境 ID> --clear-trial 清空；本机的，换一个空文件夹。什么都没有写`
    case 'other file there':
      return `云存储里已经有另一个 ${hindrance.path}：只恢复到空的环境，先清空云存储。数据库什么都没有写`
    case 'id not a text':
      return `集合 ${hindrance.collection} 里有 _id 不是文字的文档，不是程序写的：在控制台找到它，改掉或删去，再运行`
    case 'local in use':
      return `${hindrance.folder} 正被本机的程序使用：先停下它（npm start），再运行`
    case 'nothing to begin in':
      return `读不到 ${hindrance.folder}，或写不进去：核对路径和权限`
  }
}

/** What hinders, in words that say what to do next. */
export class Hindered extends Error {
  constructor(readonly hindrance: Hindrance) {
    super(say(hindrance))
    this.name = 'Hindered'
  }
}
