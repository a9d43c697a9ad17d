<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" symbollevels="1" forceraster="0" enableorderby="0">
    <rules key="rules">
      <rule key="map" label="FIKTIVE BEISPIELDATEN – Vorfälle, Anzahl" filter="&quot;region_code&quot; IN (&#39;03157006.01&#39;, &#39;03157006.02&#39;, &#39;03157006.03&#39;, &#39;03157006.04&#39;, &#39;03157006.05&#39;, &#39;03157006.07&#39;, &#39;03157006.06&#39;, &#39;03157006.09&#39;, &#39;03157006.12&#39;, &#39;03157006.13&#39;, &#39;03157006.18&#39;, &#39;03157006.20&#39;, &#39;03157006.21&#39;, &#39;03157006.22&#39;, &#39;03157006.24&#39;, &#39;03157006.14&#39;, &#39;03157006.15&#39;, &#39;03157006.16&#39;, &#39;03157006.17&#39;, &#39;03157006.19&#39;, &#39;03157006.23&#39;, &#39;03157006.25&#39;, &#39;03157006.26&#39;)">
        <rule key="rule-0" symbol="0" label="30 bis 39" filter="&quot;value&quot; &gt;= 30"/>
        <rule key="rule-1" symbol="1" label="20 bis 29" filter="&quot;value&quot; &gt;= 20 AND &quot;value&quot; &lt; 30"/>
        <rule key="rule-2" symbol="2" label="10 bis 19" filter="&quot;value&quot; &gt;= 10 AND &quot;value&quot; &lt; 20"/>
        <rule key="rule-3" symbol="3" label="1 bis 9" filter="&quot;value&quot; &gt; 0 AND &quot;value&quot; &lt; 10"/>
        <rule key="rule-4" symbol="4" label="0 (nichts vorhanden)" filter="&quot;value&quot; = 0"/>
        <rule key="rule-5" symbol="5" label="nicht veröffentlicht" filter="&quot;status&quot; = &#39;Q&#39;"/>
      </rule>
    </rules>
    <symbols>
      <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <prop k="color" v="1,63,97,255"/>
          <prop k="style" v="solid"/>
          <prop k="outline_color" v="77,90,96,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.185"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="joinstyle" v="round"/>
        </layer>
      </symbol>
      <symbol type="fill" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <prop k="color" v="0,115,153,255"/>
          <prop k="style" v="solid"/>
          <prop k="outline_color" v="77,90,96,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.185"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="joinstyle" v="round"/>
        </layer>
      </symbol>
      <symbol type="fill" name="2" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <prop k="color" v="69,164,194,255"/>
          <prop k="style" v="solid"/>
          <prop k="outline_color" v="77,90,96,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.185"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="joinstyle" v="round"/>
        </layer>
      </symbol>
      <symbol type="fill" name="3" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <prop k="color" v="226,240,243,255"/>
          <prop k="style" v="solid"/>
          <prop k="outline_color" v="77,90,96,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.185"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="joinstyle" v="round"/>
        </layer>
      </symbol>
      <symbol type="fill" name="4" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <prop k="color" v="255,255,255,255"/>
          <prop k="style" v="solid"/>
          <prop k="outline_color" v="77,90,96,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.185"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="joinstyle" v="round"/>
        </layer>
      </symbol>
      <symbol type="fill" name="5" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <prop k="color" v="255,255,255,255"/>
          <prop k="style" v="solid"/>
          <prop k="outline_color" v="77,90,96,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.185"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="joinstyle" v="round"/>
        </layer>
        <layer class="LinePatternFill" enabled="1" locked="0" pass="1">
          <prop k="angle" v="45"/>
          <prop k="distance" v="1.122"/>
          <prop k="distance_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_width_unit" v="MM"/>
          <symbol type="line" name="part" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <prop k="line_color" v="85,85,85,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="0.291"/>
          <prop k="line_width_unit" v="MM"/>
        </layer>
          </symbol>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fontFamily="Arial" fontSize="8" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" textColor="31,31,31,255" textOpacity="1" multilineHeight="1" isExpression="1" fieldName="CASE WHEN &quot;region_code&quot; IN (&#39;03157006.01&#39;, &#39;03157006.02&#39;, &#39;03157006.03&#39;, &#39;03157006.04&#39;, &#39;03157006.05&#39;, &#39;03157006.07&#39;, &#39;03157006.06&#39;, &#39;03157006.09&#39;, &#39;03157006.12&#39;, &#39;03157006.13&#39;, &#39;03157006.18&#39;, &#39;03157006.20&#39;, &#39;03157006.21&#39;, &#39;03157006.22&#39;, &#39;03157006.24&#39;, &#39;03157006.14&#39;, &#39;03157006.15&#39;, &#39;03157006.16&#39;, &#39;03157006.17&#39;, &#39;03157006.19&#39;, &#39;03157006.23&#39;, &#39;03157006.25&#39;, &#39;03157006.26&#39;) THEN &quot;region_name&quot; || CASE WHEN &quot;value&quot; IS NULL THEN &#39;&#39; WHEN &quot;status&quot; IN (&#39;E&#39;, &#39;U&#39;) THEN &#39;\n(&#39; || format_number(&quot;value&quot;, 0, &#39;de&#39;) || &#39;)&#39; ELSE &#39;\n&#39; || format_number(&quot;value&quot;, 0, &#39;de&#39;) END || &#39;\nfiktiv&#39; END">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferOpacity="0.9" bufferColor="255,255,255,255" bufferNoFill="1" bufferJoinStyle="128"/>
      </text-style>
      <text-format multilineAlign="1" wrapChar="" autoWrapLength="0"/>
      <placement placement="1" centroidInside="1" centroidWhole="0" quadOffset="4" dist="1" distUnits="MM" fitInPolygonOnly="0"/>
      <rendering drawLabels="1" displayAll="0" obstacle="1" scaleVisibility="0"/>
    </settings>
  </labeling>
</qgis>
