export {
  noticeDrafted,
  noticeExempted,
  noticeExpired,
  noticePublished,
  type NoticeText,
  noticeWithdrawn,
} from './notice-events.js';
