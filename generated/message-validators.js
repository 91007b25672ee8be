// Written by `npm run generate` from asyncapi.yaml. Do not edit.

var O=(t,s)=>()=>{try{return s||t((s={exports:{}}).exports,s),s.exports}catch(o){throw s=0,o}};var j=O(I=>{"use strict";Object.defineProperty(I,"__esModule",{value:!0});function L(t){let s=t.length,o=0,n=0,p;for(;n<
s;)o++,p=t.charCodeAt(n++),p>=55296&&p<=56319&&n<s&&(p=t.charCodeAt(n),(p&64512)===56320&&n++);return o}I.default=L;L.code=
'require("ajv/dist/runtime/ucs2length").default'});var M=O(g=>{"use strict";Object.defineProperty(g,"__esModule",{value:!0});g.formatNames=g.fastFormats=g.fullFormats=void 0;
function h(t,s){return{validate:t,compare:s}}g.fullFormats={date:h(D,P),time:h(b(!0),z),"date-time":h(A(!0),E),"iso-time":h(
b(),S),"iso-date-time":h(A(),F),duration:/^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,uri:H,
"uri-reference":/^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
"uri-template":/^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
url:/^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
email:/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
hostname:/^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,ipv4:/^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
ipv6:/^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
regex:K,uuid:/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,"json-pointer":/^(?:\/(?:[^~/]|~0|~1)*)*$/,"\
json-pointer-uri-fragment":/^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,"relative-json-pointer":/^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
byte:Q,int32:{type:"number",validate:G},int64:{type:"number",validate:X},float:{type:"number",validate:N},double:{type:"\
number",validate:N},password:!0,binary:!0};g.fastFormats={...g.fullFormats,date:h(/^\d\d\d\d-[0-1]\d-[0-3]\d$/,P),time:h(
/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,z),"date-time":h(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,
E),"iso-time":h(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,S),"iso-date-time":h(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,
F),uri:/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,"uri-reference":/^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
email:/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i};
g.formatNames=Object.keys(g.fullFormats);function Z(t){return t%4===0&&(t%100!==0||t%400===0)}var U=/^(\d\d\d\d)-(\d\d)-(\d\d)$/,
C=[0,31,28,31,30,31,30,31,31,30,31,30,31];function D(t){let s=U.exec(t);if(!s)return!1;let o=+s[1],n=+s[2],p=+s[3];return n>=
1&&n<=12&&p>=1&&p<=(n===2&&Z(o)?29:C[n])}function P(t,s){if(t&&s)return t>s?1:t<s?-1:0}var q=/^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
function b(t){return function(o){let n=q.exec(o);if(!n)return!1;let p=+n[1],l=+n[2],e=+n[3],a=n[4],m=n[5]==="-"?-1:1,i=+(n[6]||
0),r=+(n[7]||0);if(i>23||r>59||t&&!a)return!1;if(p<=23&&l<=59&&e<60)return!0;let d=l-r*m,y=p-i*m-(d<0?1:0);return(y===23||
y===-1)&&(d===59||d===-1)&&e<61}}function z(t,s){if(!(t&&s))return;let o=new Date("2020-01-01T"+t).valueOf(),n=new Date(
"2020-01-01T"+s).valueOf();if(o&&n)return o-n}function S(t,s){if(!(t&&s))return;let o=q.exec(t),n=q.exec(s);if(o&&n)return t=
o[1]+o[2]+o[3],s=n[1]+n[2]+n[3],t>s?1:t<s?-1:0}var x=/t|\s/i;function A(t){let s=b(t);return function(n){let p=n.split(x);
return p.length===2&&D(p[0])&&s(p[1])}}function E(t,s){if(!(t&&s))return;let o=new Date(t).valueOf(),n=new Date(s).valueOf();
if(o&&n)return o-n}function F(t,s){if(!(t&&s))return;let[o,n]=t.split(x),[p,l]=s.split(x),e=P(o,p);if(e!==void 0)return e||
z(n,l)}var V=/\/|:/,W=/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function H(t){return V.test(t)&&W.test(t)}var R=/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;function Q(t){
return R.lastIndex=0,R.test(t)}var Y=-(2**31),B=2**31-1;function G(t){return Number.isInteger(t)&&t<=B&&t>=Y}function X(t){
return Number.isInteger(t)}function N(){return!0}var J=/[^\\]\\Z/;function K(t){if(J.test(t))return!1;try{return new RegExp(
t),!0}catch{return!1}}});var ae=k;var c=j().default,T=new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","u"),ee=new RegExp("^\\d{\
4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$","u"),te=M().fullFormats["date-time"];function v(t,{instancePath:s="",parentData:o,
parentDataProperty:n,rootData:p=t,dynamicAnchors:l={}}={}){let e=null,a=0,m=v.evaluated;if(m.dynamicProps&&(m.props=void 0),
m.dynamicItems&&(m.items=void 0),t&&typeof t=="object"&&!Array.isArray(t)){if(t.type===void 0){let i={instancePath:s,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"type"},message:"must have required property 'type'"};e===null?e=
[i]:e.push(i),a++}if(t.order_id===void 0){let i={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
order_id"},message:"must have required property 'order_id'"};e===null?e=[i]:e.push(i),a++}if(t.customer_id===void 0){let i={
instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"customer_id"},message:"must have requ\
ired property 'customer_id'"};e===null?e=[i]:e.push(i),a++}if(t.items===void 0){let i={instancePath:s,schemaPath:"#/requ\
ired",keyword:"required",params:{missingProperty:"items"},message:"must have required property 'items'"};e===null?e=[i]:
e.push(i),a++}if(t.timestamp===void 0){let i={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
timestamp"},message:"must have required property 'timestamp'"};e===null?e=[i]:e.push(i),a++}if(t.type!==void 0){let i=t.
type;if(typeof i!="string"){let r={instancePath:s+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"\
string"},message:"must be string"};e===null?e=[r]:e.push(r),a++}if(i!=="ReserveInventory"){let r={instancePath:s+"/type",
schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"ReserveInventory"},message:"must be equal to \
constant"};e===null?e=[r]:e.push(r),a++}}if(t.order_id!==void 0){let i=t.order_id;if(typeof i=="string"){if(c(i)>36){let r={
instancePath:s+"/order_id",schemaPath:"#/$defs/OrderId/maxLength",keyword:"maxLength",params:{limit:36},message:"must NO\
T have more than 36 characters"};e===null?e=[r]:e.push(r),a++}if(c(i)<36){let r={instancePath:s+"/order_id",schemaPath:"\
#/$defs/OrderId/minLength",keyword:"minLength",params:{limit:36},message:"must NOT have fewer than 36 characters"};e===null?
e=[r]:e.push(r),a++}if(!T.test(i)){let r={instancePath:s+"/order_id",schemaPath:"#/$defs/OrderId/pattern",keyword:"patte\
rn",params:{pattern:"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:'must match pattern "^[0-9\
a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"'};e===null?e=[r]:e.push(r),a++}}else{let r={instancePath:s+"/\
order_id",schemaPath:"#/$defs/OrderId/type",keyword:"type",params:{type:"string"},message:"must be string"};e===null?e=[
r]:e.push(r),a++}}if(t.customer_id!==void 0){let i=t.customer_id;if(typeof i=="string"){if(c(i)>64){let r={instancePath:s+
"/customer_id",schemaPath:"#/properties/customer_id/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT h\
ave more than 64 characters"};e===null?e=[r]:e.push(r),a++}if(c(i)<1){let r={instancePath:s+"/customer_id",schemaPath:"#\
/properties/customer_id/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"};
e===null?e=[r]:e.push(r),a++}}else{let r={instancePath:s+"/customer_id",schemaPath:"#/properties/customer_id/type",keyword:"\
type",params:{type:"string"},message:"must be string"};e===null?e=[r]:e.push(r),a++}}if(t.items!==void 0){let i=t.items;
if(Array.isArray(i)){if(i.length>100){let d={instancePath:s+"/items",schemaPath:"#/properties/items/maxItems",keyword:"m\
axItems",params:{limit:100},message:"must NOT have more than 100 items"};e===null?e=[d]:e.push(d),a++}if(i.length<1){let d={
instancePath:s+"/items",schemaPath:"#/properties/items/minItems",keyword:"minItems",params:{limit:1},message:"must NOT h\
ave fewer than 1 items"};e===null?e=[d]:e.push(d),a++}let r=i.length;for(let d=0;d<r;d++){let y=i[d];if(y&&typeof y=="ob\
ject"&&!Array.isArray(y)){if(y.sku===void 0){let u={instancePath:s+"/items/"+d,schemaPath:"#/properties/items/items/requ\
ired",keyword:"required",params:{missingProperty:"sku"},message:"must have required property 'sku'"};e===null?e=[u]:e.push(
u),a++}if(y.quantity===void 0){let u={instancePath:s+"/items/"+d,schemaPath:"#/properties/items/items/required",keyword:"\
required",params:{missingProperty:"quantity"},message:"must have required property 'quantity'"};e===null?e=[u]:e.push(u),
a++}if(y.sku!==void 0){let u=y.sku;if(typeof u=="string"){if(c(u)>64){let f={instancePath:s+"/items/"+d+"/sku",schemaPath:"\
#/properties/items/items/properties/sku/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more tha\
n 64 characters"};e===null?e=[f]:e.push(f),a++}if(c(u)<1){let f={instancePath:s+"/items/"+d+"/sku",schemaPath:"#/propert\
ies/items/items/properties/sku/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 chara\
cters"};e===null?e=[f]:e.push(f),a++}}else{let f={instancePath:s+"/items/"+d+"/sku",schemaPath:"#/properties/items/items\
/properties/sku/type",keyword:"type",params:{type:"string"},message:"must be string"};e===null?e=[f]:e.push(f),a++}}if(y.
quantity!==void 0){let u=y.quantity;if(!(typeof u=="number"&&!(u%1)&&!isNaN(u)&&isFinite(u))){let f={instancePath:s+"/it\
ems/"+d+"/quantity",schemaPath:"#/properties/items/items/properties/quantity/type",keyword:"type",params:{type:"integer"},
message:"must be integer"};e===null?e=[f]:e.push(f),a++}if(typeof u=="number"&&isFinite(u)){if(u>1e7||isNaN(u)){let f={instancePath:s+
"/items/"+d+"/quantity",schemaPath:"#/properties/items/items/properties/quantity/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:1e7},message:"must be <= 10000000"};e===null?e=[f]:e.push(f),a++}if(u<1||isNaN(u)){let f={instancePath:s+"/ite\
ms/"+d+"/quantity",schemaPath:"#/properties/items/items/properties/quantity/minimum",keyword:"minimum",params:{comparison:"\
>=",limit:1},message:"must be >= 1"};e===null?e=[f]:e.push(f),a++}}}}else{let u={instancePath:s+"/items/"+d,schemaPath:"\
#/properties/items/items/type",keyword:"type",params:{type:"object"},message:"must be object"};e===null?e=[u]:e.push(u),
a++}}}else{let r={instancePath:s+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type:"array"},message:"\
must be array"};e===null?e=[r]:e.push(r),a++}}if(t.timestamp!==void 0){let i=t.timestamp;if(typeof i=="string"){if(c(i)>
24){let r={instancePath:s+"/timestamp",schemaPath:"#/properties/timestamp/maxLength",keyword:"maxLength",params:{limit:24},
message:"must NOT have more than 24 characters"};e===null?e=[r]:e.push(r),a++}if(!ee.test(i)){let r={instancePath:s+"/ti\
mestamp",schemaPath:"#/properties/timestamp/pattern",keyword:"pattern",params:{pattern:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\\
d{2}\\.\\d{3}Z$"},message:'must match pattern "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"'};e===null?e=[r]:e.
push(r),a++}if(!te.validate(i)){let r={instancePath:s+"/timestamp",schemaPath:"#/properties/timestamp/format",keyword:"f\
ormat",params:{format:"date-time"},message:'must match format "date-time"'};e===null?e=[r]:e.push(r),a++}}else{let r={instancePath:s+
"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type:"string"},message:"must be string"};e===
null?e=[r]:e.push(r),a++}}}else{let i={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"};e===null?e=[i]:e.push(i),a++}return v.errors=e,a===0}v.evaluated={props:{type:!0,order_id:!0,customer_id:!0,
items:!0,timestamp:!0},dynamicProps:!1,dynamicItems:!1};function k(t,{instancePath:s="",parentData:o,parentDataProperty:n,
rootData:p=t,dynamicAnchors:l={}}={}){let e=null,a=0,m=k.evaluated;if(m.dynamicProps&&(m.props=void 0),m.dynamicItems&&(m.
items=void 0),t&&typeof t=="object"&&!Array.isArray(t)){if(t.type===void 0){let d={instancePath:s,schemaPath:"#/required",
keyword:"required",params:{missingProperty:"type"},message:"must have required property 'type'"};e===null?e=[d]:e.push(d),
a++}let r=t.type;if(typeof r=="string")if(r==="ReserveInventory"){v(t,{instancePath:s,parentData:o,parentDataProperty:n,
rootData:p,dynamicAnchors:l})||(e=e===null?v.errors:e.concat(v.errors),a=e.length);var i={};i.type=!0,i.order_id=!0,i.customer_id=
!0,i.items=!0,i.timestamp=!0}else{let d={instancePath:s,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"\
mapping",tag:"type",tagValue:r},message:'value of tag "type" must be in oneOf'};e===null?e=[d]:e.push(d),a++}else{let d={
instancePath:s,schemaPath:"#/discriminator",keyword:"discriminator",params:{error:"tag",tag:"type",tagValue:r},message:'\
tag "type" must be string'};e===null?e=[d]:e.push(d),a++}}else{let r={instancePath:s,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"};e===null?e=[r]:e.push(r),a++}return k.errors=e,m.props=i,a===0}k.evaluated=
{dynamicProps:!0,dynamicItems:!1};var ne=w;function _(t,{instancePath:s="",parentData:o,parentDataProperty:n,rootData:p=t,dynamicAnchors:l={}}={}){let e=null,a=0,m=_.
evaluated;if(m.dynamicProps&&(m.props=void 0),m.dynamicItems&&(m.items=void 0),t&&typeof t=="object"&&!Array.isArray(t)){
if(t.type===void 0){let i={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"},message:"\
must have required property 'type'"};e===null?e=[i]:e.push(i),a++}if(t.order_id===void 0){let i={instancePath:s,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"order_id"},message:"must have required property 'order_id'"};e===
null?e=[i]:e.push(i),a++}if(t.type!==void 0){let i=t.type;if(typeof i!="string"){let r={instancePath:s+"/type",schemaPath:"\
#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};e===null?e=[r]:e.push(r),a++}if(i!==
"InventoryReserved"){let r={instancePath:s+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue:"\
InventoryReserved"},message:"must be equal to constant"};e===null?e=[r]:e.push(r),a++}}if(t.order_id!==void 0){let i=t.order_id;
if(typeof i=="string"){if(c(i)>36){let r={instancePath:s+"/order_id",schemaPath:"#/$defs/OrderId/maxLength",keyword:"max\
Length",params:{limit:36},message:"must NOT have more than 36 characters"};e===null?e=[r]:e.push(r),a++}if(c(i)<36){let r={
instancePath:s+"/order_id",schemaPath:"#/$defs/OrderId/minLength",keyword:"minLength",params:{limit:36},message:"must NO\
T have fewer than 36 characters"};e===null?e=[r]:e.push(r),a++}if(!T.test(i)){let r={instancePath:s+"/order_id",schemaPath:"\
#/$defs/OrderId/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12\
}$"},message:'must match pattern "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"'};e===null?e=[r]:e.push(
r),a++}}else{let r={instancePath:s+"/order_id",schemaPath:"#/$defs/OrderId/type",keyword:"type",params:{type:"string"},message:"\
must be string"};e===null?e=[r]:e.push(r),a++}}if(t.reason!==void 0){let i=t.reason;if(typeof i=="string"){if(c(i)>1048576){
let r={instancePath:s+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",params:{limit:1048576},message:"\
must NOT have more than 1048576 characters"};e===null?e=[r]:e.push(r),a++}}else{let r={instancePath:s+"/reason",schemaPath:"\
#/properties/reason/type",keyword:"type",params:{type:"string"},message:"must be string"};e===null?e=[r]:e.push(r),a++}}}else{
let i={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};e===null?e=[i]:
e.push(i),a++}return _.errors=e,a===0}_.evaluated={props:{type:!0,order_id:!0,reason:!0},dynamicProps:!1,dynamicItems:!1};function $(t,{instancePath:s="",parentData:o,parentDataProperty:n,rootData:p=t,dynamicAnchors:l={}}={}){let e=null,a=0,m=$.
evaluated;if(m.dynamicProps&&(m.props=void 0),m.dynamicItems&&(m.items=void 0),t&&typeof t=="object"&&!Array.isArray(t)){
if(t.type===void 0){let i={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"type"},message:"\
must have required property 'type'"};e===null?e=[i]:e.push(i),a++}if(t.order_id===void 0){let i={instancePath:s,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:"order_id"},message:"must have required property 'order_id'"};e===
null?e=[i]:e.push(i),a++}if(t.type!==void 0){let i=t.type;if(typeof i!="string"){let r={instancePath:s+"/type",schemaPath:"\
#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"};e===null?e=[r]:e.push(r),a++}if(i!==
"InventoryReservationFailed"){let r={instancePath:s+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{
allowedValue:"InventoryReservationFailed"},message:"must be equal to constant"};e===null?e=[r]:e.push(r),a++}}if(t.order_id!==
void 0){let i=t.order_id;if(typeof i=="string"){if(c(i)>36){let r={instancePath:s+"/order_id",schemaPath:"#/$defs/OrderI\
d/maxLength",keyword:"maxLength",params:{limit:36},message:"must NOT have more than 36 characters"};e===null?e=[r]:e.push(
r),a++}if(c(i)<36){let r={instancePath:s+"/order_id",schemaPath:"#/$defs/OrderId/minLength",keyword:"minLength",params:{
limit:36},message:"must NOT have fewer than 36 characters"};e===null?e=[r]:e.push(r),a++}if(!T.test(i)){let r={instancePath:s+
"/order_id",schemaPath:"#/$defs/OrderId/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}\
-[0-9a-f]{4}-[0-9a-f]{12}$"},message:'must match pattern "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$\
"'};e===null?e=[r]:e.push(r),a++}}else{let r={instancePath:s+"/order_id",schemaPath:"#/$defs/OrderId/type",keyword:"type",
params:{type:"string"},message:"must be string"};e===null?e=[r]:e.push(r),a++}}if(t.reason!==void 0){let i=t.reason;if(typeof i==
"string"){if(c(i)>1048576){let r={instancePath:s+"/reason",schemaPath:"#/properties/reason/maxLength",keyword:"maxLength",
params:{limit:1048576},message:"must NOT have more than 1048576 characters"};e===null?e=[r]:e.push(r),a++}}else{let r={instancePath:s+
"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type:"string"},message:"must be string"};e===null?
e=[r]:e.push(r),a++}}}else{let i={instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must\
 be object"};e===null?e=[i]:e.push(i),a++}return $.errors=e,a===0}$.evaluated={props:{type:!0,order_id:!0,reason:!0},dynamicProps:!1,
dynamicItems:!1};function w(t,{instancePath:s="",parentData:o,parentDataProperty:n,rootData:p=t,dynamicAnchors:l={}}={}){
let e=null,a=0,m=w.evaluated;if(m.dynamicProps&&(m.props=void 0),m.dynamicItems&&(m.items=void 0),t&&typeof t=="object"&&
!Array.isArray(t)){if(t.type===void 0){let d={instancePath:s,schemaPath:"#/required",keyword:"required",params:{missingProperty:"\
type"},message:"must have required property 'type'"};e===null?e=[d]:e.push(d),a++}let r=t.type;if(typeof r=="string")if(r===
"InventoryReserved"){_(t,{instancePath:s,parentData:o,parentDataProperty:n,rootData:p,dynamicAnchors:l})||(e=e===null?_.
errors:e.concat(_.errors),a=e.length);var i={};i.type=!0,i.order_id=!0,i.reason=!0}else if(r==="InventoryReservationFail\
ed")$(t,{instancePath:s,parentData:o,parentDataProperty:n,rootData:p,dynamicAnchors:l})||(e=e===null?$.errors:e.concat($.
errors),a=e.length),i!==!0&&(i=i||{},i.type=!0,i.order_id=!0,i.reason=!0);else{let d={instancePath:s,schemaPath:"#/discr\
iminator",keyword:"discriminator",params:{error:"mapping",tag:"type",tagValue:r},message:'value of tag "type" must be in\
 oneOf'};e===null?e=[d]:e.push(d),a++}else{let d={instancePath:s,schemaPath:"#/discriminator",keyword:"discriminator",params:{
error:"tag",tag:"type",tagValue:r},message:'tag "type" must be string'};e===null?e=[d]:e.push(d),a++}}else{let r={instancePath:s,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"};e===null?e=[r]:e.push(r),a++}return w.
errors=e,m.props=i,a===0}w.evaluated={dynamicProps:!0,dynamicItems:!1};export{ae as IMS_InventoryQueue,ne as OMS_OrderEventsQueue};
