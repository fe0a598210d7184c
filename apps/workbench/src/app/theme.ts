import { type ThemeConfig } from 'antd';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f4e9c',
    colorError: '#b3261e',
    colorWarning: '#b06a12',
    colorSuccess: '#1b6e41',
    colorText: '#17233a',
    colorTextSecondary: '#55617a',
    colorBorder: '#c3ccd9',
    borderRadius: 6,
    fontSize: 15,
    fontFamily:
      "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
    controlHeight: 36,
  },
  components: { Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' } },
};
