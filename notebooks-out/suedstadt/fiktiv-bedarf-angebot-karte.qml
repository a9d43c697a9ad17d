<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 type="RuleRenderer" symbollevels="1" forceraster="0" enableorderby="0">
    <rules key="rules">
      <rule key="map" label="FIKTIVE BEISPIELDATEN – Vorfälle je 1.000 Einwohner | Teilnahmen je 1.000 Einwohner" filter="&quot;region_code&quot; IN (&#39;03157001&#39;, &#39;03157002&#39;, &#39;03157005&#39;, &#39;03157006&#39;, &#39;03157007&#39;, &#39;03157008&#39;, &#39;03157009&#39;)">
        <rule key="rule-0" symbol="0" label="A1: Vorfälle unter 2,4 | Teilnahmen unter 8" filter="&quot;region_code&quot; IN (&#39;03157007&#39;)"/>
        <rule key="rule-1" symbol="1" label="A2: Vorfälle unter 2,4 | Teilnahmen 8 bis unter 12" filter="&quot;region_code&quot; IN (&#39;03157009&#39;)"/>
        <rule key="rule-2" symbol="2" label="B1: Vorfälle 2,4 bis unter 2,6 | Teilnahmen unter 8" filter="&quot;region_code&quot; IN (&#39;03157002&#39;)"/>
        <rule key="rule-3" symbol="3" label="B2: Vorfälle 2,4 bis unter 2,6 | Teilnahmen 8 bis unter 12" filter="&quot;region_code&quot; IN (&#39;03157001&#39;)"/>
        <rule key="rule-4" symbol="4" label="B3: Vorfälle 2,4 bis unter 2,6 | Teilnahmen 12 und mehr" filter="&quot;region_code&quot; IN (&#39;03157008&#39;)"/>
        <rule key="rule-5" symbol="5" label="C2: Vorfälle 2,6 und mehr | Teilnahmen 8 bis unter 12" filter="&quot;region_code&quot; IN (&#39;03157005&#39;)"/>
        <rule key="rule-6" symbol="6" label="C3: Vorfälle 2,6 und mehr | Teilnahmen 12 und mehr" filter="&quot;region_code&quot; IN (&#39;03157006&#39;)"/>
      </rule>
    </rules>
    <symbols>
      <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <prop k="color" v="235,235,235,255"/>
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
          <prop k="color" v="145,177,209,255"/>
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
          <prop k="color" v="194,170,138,255"/>
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
          <prop k="color" v="116,116,116,255"/>
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
          <prop k="color" v="31,67,94,255"/>
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
          <prop k="color" v="78,61,34,255"/>
          <prop k="style" v="solid"/>
          <prop k="outline_color" v="77,90,96,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.185"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="joinstyle" v="round"/>
        </layer>
      </symbol>
      <symbol type="fill" name="6" alpha="1" clip_to_extent="1" force_rhr="0">
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <prop k="color" v="27,27,27,255"/>
          <prop k="style" v="solid"/>
          <prop k="outline_color" v="77,90,96,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.185"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="joinstyle" v="round"/>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style fontFamily="Arial" fontSize="8" fontSizeUnit="Point" fontWeight="50" namedStyle="Regular" textColor="31,31,31,255" textOpacity="1" multilineHeight="1" isExpression="1" fieldName="CASE WHEN &quot;region_code&quot; IN (&#39;03157001&#39;, &#39;03157002&#39;, &#39;03157005&#39;, &#39;03157006&#39;, &#39;03157007&#39;, &#39;03157008&#39;, &#39;03157009&#39;) THEN &quot;region_name&quot; || CASE WHEN &quot;rate&quot; IS NULL THEN &#39;&#39; WHEN &quot;status&quot; IN (&#39;E&#39;, &#39;U&#39;) THEN &#39;\n(&#39; || format_number(&quot;rate&quot;, CASE WHEN abs(&quot;rate&quot;) &gt;= 0.995 OR &quot;rate&quot; = 0 THEN 1 ELSE 2 END, &#39;de&#39;) || &#39;)&#39; ELSE &#39;\n&#39; || format_number(&quot;rate&quot;, CASE WHEN abs(&quot;rate&quot;) &gt;= 0.995 OR &quot;rate&quot; = 0 THEN 1 ELSE 2 END, &#39;de&#39;) END || &#39;\nfiktiv&#39; END">
        <text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferOpacity="0.9" bufferColor="255,255,255,255" bufferNoFill="1" bufferJoinStyle="128"/>
      </text-style>
      <text-format multilineAlign="1" wrapChar="" autoWrapLength="0"/>
      <placement placement="1" centroidInside="1" centroidWhole="0" quadOffset="4" dist="1" distUnits="MM" fitInPolygonOnly="0"/>
      <rendering drawLabels="1" displayAll="0" obstacle="1" scaleVisibility="0"/>
    </settings>
  </labeling>
</qgis>
