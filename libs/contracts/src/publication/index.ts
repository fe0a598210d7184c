export {
  noticeAnnotated,
  noticeDrafted,
  noticeExempted,
  noticeExpired,
  noticePublished,
  noticeReady,
  type NoticeText,
  noticeWithdrawn,
} from './notice-events.js';
