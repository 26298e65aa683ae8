// What the product draws, and nothing else of echarts: bundled into wwwroot/lib/echarts by Npm.targets.
import langDE from 'echarts/i18n/langDE-obj.js';
import { BarChart, LineChart, MapChart } from 'echarts/charts';
import {
  GeoComponent, GraphicComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, VisualMapComponent,
} from 'echarts/components';
import { init, registerLocale, registerMap, use } from 'echarts/core';
import { LabelLayout, LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart, LineChart, MapChart, GeoComponent, GraphicComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent,
  VisualMapComponent, LabelLayout, LegacyGridContainLabel, SVGRenderer,
]);
registerLocale('DE', langDE);

export { init, registerMap };
