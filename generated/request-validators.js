// Written by `npm run generate` from openapi.yaml. Do not edit.

var he=Object.create;var Y=Object.defineProperty;var ge=Object.getOwnPropertyDescriptor;var be=Object.getOwnPropertyNames;var qe=Object.getPrototypeOf,ve=Object.prototype.hasOwnProperty;var H=(t,r)=>()=>{try{return r||t((r={exports:{}}).exports,r),r.exports}catch(h){throw r=0,h}};var ke=(t,r,h,l)=>{if(r&&typeof r=="object"||typeof r=="function")for(let v of be(r))!ve.call(t,v)&&v!==h&&Y(t,v,{get:()=>r[v],
enumerable:!(l=ge(r,v))||l.enumerable});return t};var Pe=(t,r,h)=>(h=t!=null?he(qe(t)):{},ke(r||!t||!t.__esModule?Y(h,"default",{value:t,enumerable:!0}):h,t));var re=H($=>{"use strict";Object.defineProperty($,"__esModule",{value:!0});$.formatNames=$.fastFormats=$.fullFormats=void 0;
function z(t,r){return{validate:t,compare:r}}$.fullFormats={date:z(X,S),time:z(F(!0),U),"date-time":z(G(!0),Q),"iso-time":z(
F(),J),"iso-date-time":z(G(),ee),duration:/^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,uri:Ne,
"uri-reference":/^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
"uri-template":/^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
url:/^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
email:/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
hostname:/^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,ipv4:/^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
ipv6:/^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
regex:De,uuid:/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,"json-pointer":/^(?:\/(?:[^~/]|~0|~1)*)*$/,
"json-pointer-uri-fragment":/^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,"relative-json-pointer":/^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
byte:Oe,int32:{type:"number",validate:ze},int64:{type:"number",validate:$e},float:{type:"number",validate:K},double:{type:"\
number",validate:K},password:!0,binary:!0};$.fastFormats={...$.fullFormats,date:z(/^\d\d\d\d-[0-1]\d-[0-3]\d$/,S),time:z(
/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,U),"date-time":z(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,
Q),"iso-time":z(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,J),"iso-date-time":z(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,
ee),uri:/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,"uri-reference":/^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
email:/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i};
$.formatNames=Object.keys($.fullFormats);function _e(t){return t%4===0&&(t%100!==0||t%400===0)}var we=/^(\d\d\d\d)-(\d\d)-(\d\d)$/,
je=[0,31,28,31,30,31,30,31,31,30,31,30,31];function X(t){let r=we.exec(t);if(!r)return!1;let h=+r[1],l=+r[2],v=+r[3];return l>=
1&&l<=12&&v>=1&&v<=(l===2&&_e(h)?29:je[l])}function S(t,r){if(t&&r)return t>r?1:t<r?-1:0}var C=/^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
function F(t){return function(h){let l=C.exec(h);if(!l)return!1;let v=+l[1],o=+l[2],e=+l[3],n=l[4],y=l[5]==="-"?-1:1,a=+(l[6]||
0),p=+(l[7]||0);if(a>23||p>59||t&&!n)return!1;if(v<=23&&o<=59&&e<60)return!0;let P=o-p*y,s=v-a*y-(P<0?1:0);return(s===23||
s===-1)&&(P===59||P===-1)&&e<61}}function U(t,r){if(!(t&&r))return;let h=new Date("2020-01-01T"+t).valueOf(),l=new Date(
"2020-01-01T"+r).valueOf();if(h&&l)return h-l}function J(t,r){if(!(t&&r))return;let h=C.exec(t),l=C.exec(r);if(h&&l)return t=
h[1]+h[2]+h[3],r=l[1]+l[2]+l[3],t>r?1:t<r?-1:0}var M=/t|\s/i;function G(t){let r=F(t);return function(l){let v=l.split(M);
return v.length===2&&X(v[0])&&r(v[1])}}function Q(t,r){if(!(t&&r))return;let h=new Date(t).valueOf(),l=new Date(r).valueOf();
if(h&&l)return h-l}function ee(t,r){if(!(t&&r))return;let[h,l]=t.split(M),[v,o]=r.split(M),e=S(h,v);if(e!==void 0)return e||
U(l,o)}var xe=/\/|:/,Ae=/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function Ne(t){return xe.test(t)&&Ae.test(t)}var W=/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
function Oe(t){return W.lastIndex=0,W.test(t)}var Te=-(2**31),Le=2**31-1;function ze(t){return Number.isInteger(t)&&t<=Le&&
t>=Te}function $e(t){return Number.isInteger(t)}function K(){return!0}var Be=/[^\\]\\Z/;function De(t){if(Be.test(t))return!1;
try{return new RegExp(t),!0}catch{return!1}}});var D=H(Z=>{"use strict";Object.defineProperty(Z,"__esModule",{value:!0});function se(t){let r=t.length,h=0,l=0,v;for(;l<
r;)h++,v=t.charCodeAt(l++),v>=55296&&v<=56319&&l<r&&(v=t.charCodeAt(l),(v&64512)===56320&&l++);return h}Z.default=se;se.
code='require("ajv/dist/runtime/ucs2length").default'});var ae=Pe(re());var te={type:"number",validate:t=>Number(t.toFixed(2))===t};var R={...ae.fullFormats,"two-decimals":te};var ne=j,Ee={title:"Request",type:"object",additionalProperties:!0,properties:{path:{type:"object",additionalProperties:!1,
properties:{},required:[]},query:{type:"object",properties:{customer_id:{type:"string",description:"A customer's id.",minLength:1,
maxLength:64,example:"CUST-1001"},status:{type:"string",description:"`PENDING_INVENTORY` until the inventory service has\
 answered, then `CONFIRMED` or `CANCELLED`, which are final.\n",enum:["PENDING_INVENTORY","CONFIRMED","CANCELLED"]},start_date:{
description:"An RFC 3339 date-time with any offset, or a plain date.",anyOf:[{type:"string",format:"date-time",maxLength:64,
example:"2026-01-02T05:04:05+02:00"},{type:"string",format:"date",maxLength:64,example:"2026-01-02"}]},end_date:{description:"\
An RFC 3339 date-time with any offset, or a plain date.",anyOf:[{type:"string",format:"date-time",maxLength:64,example:"\
2026-01-02T05:04:05+02:00"},{type:"string",format:"date",maxLength:64,example:"2026-01-02"}]},limit:{type:"integer",minimum:1,
maximum:100,default:20},next_token:{type:"string",description:"Says where the next page begins. Pass it back as it is; i\
t has no meaning to a caller.",minLength:1,maxLength:512,pattern:"^[A-Za-z0-9_-]+$"}},additionalProperties:!1,required:[
"customer_id"]},header:{type:"object",additionalProperties:!0,properties:{},required:[]},cookie:{type:"object",additionalProperties:!0,
properties:{},required:[]}},required:["query"]},B=D().default,ie=R["date-time"],oe=R.date,Ie=new RegExp("^[A-Za-z0-9_-]+\
$","u");function j(t,{instancePath:r="",parentData:h,parentDataProperty:l,rootData:v=t}={}){let o=null,e=0;if(e===0)if(t&&
typeof t=="object"&&!Array.isArray(t)){let P;if(t.query===void 0&&(P="query"))return j.errors=[{instancePath:r,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:P},message:"must have required property '"+P+"'"}],!1;if(t.path!==
void 0){let s=t.path,d=e;if(e===d)if(s&&typeof s=="object"&&!Array.isArray(s))for(let x in s){return j.errors=[{instancePath:r+
"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:x},
message:"must NOT have additional properties"}],!1;break}else return j.errors=[{instancePath:r+"/path",schemaPath:"#/pro\
perties/path/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=d===e}else var n=!0;if(n){if(t.
query!==void 0){let s=t.query,d=e;if(e===d)if(s&&typeof s=="object"&&!Array.isArray(s)){s.limit===void 0&&(s.limit=20);let b=e;
for(let u in s)if(!(u==="customer_id"||u==="status"||u==="start_date"||u==="end_date"||u==="limit"||u==="next_token")){return j.
errors=[{instancePath:r+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:u},message:"must NOT have additional properties"}],!1;break}if(b===e){let u;if(s.customer_id===void 0&&
(u="customer_id"))return j.errors=[{instancePath:r+"/query",schemaPath:"#/properties/query/required",keyword:"required",
params:{missingProperty:u},message:"must have required property '"+u+"'"}],!1;if(s.customer_id!==void 0){let i=s.customer_id,
L=e;if(typeof i!="string"){let q=typeof i,f;if(f===void 0)if(q=="number"||q=="boolean")f=""+i;else if(i===null)f="";else
return j.errors=[{instancePath:r+"/query/customer_id",schemaPath:"#/properties/query/properties/customer_id/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;f!==void 0&&(i=f,s!==void 0&&(s.customer_id=f))}if(e===L&&typeof i==
"string"){if(B(i)>64)return j.errors=[{instancePath:r+"/query/customer_id",schemaPath:"#/properties/query/properties/cus\
tomer_id/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"}],!1;if(B(i)<1)
return j.errors=[{instancePath:r+"/query/customer_id",schemaPath:"#/properties/query/properties/customer_id/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}var y=L===e}else var y=!0;if(y){if(s.status!==
void 0){let i=s.status,L=e;if(typeof i!="string"){let f=typeof i,_;if(_===void 0)if(f=="number"||f=="boolean")_=""+i;else if(i===
null)_="";else return j.errors=[{instancePath:r+"/query/status",schemaPath:"#/properties/query/properties/status/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;_!==void 0&&(i=_,s!==void 0&&(s.status=_))}if(!(i==="PENDING_\
INVENTORY"||i==="CONFIRMED"||i==="CANCELLED"))return j.errors=[{instancePath:r+"/query/status",schemaPath:"#/properties/\
query/properties/status/enum",keyword:"enum",params:{allowedValues:Ee.properties.query.properties.status.enum},message:"\
must be equal to one of the allowed values"}],!1;var y=L===e}else var y=!0;if(y){if(s.start_date!==void 0){let i=s.start_date,
L=e,q=e,f=!1,_=e;if(typeof i!="string"){let c=typeof i,g;if(g===void 0)if(c=="number"||c=="boolean")g=""+i;else if(i===null)
g="";else{let m={instancePath:r+"/query/start_date",schemaPath:"#/properties/query/properties/start_date/anyOf/0/type",keyword:"\
type",params:{type:"string"},message:"must be string"};o===null?o=[m]:o.push(m),e++}g!==void 0&&(i=g,s!==void 0&&(s.start_date=
g))}if(e===_&&e===_&&typeof i=="string")if(ie.validate(i)){if(B(i)>64){let c={instancePath:r+"/query/start_date",schemaPath:"\
#/properties/query/properties/start_date/anyOf/0/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have\
 more than 64 characters"};o===null?o=[c]:o.push(c),e++}}else{let c={instancePath:r+"/query/start_date",schemaPath:"#/pr\
operties/query/properties/start_date/anyOf/0/format",keyword:"format",params:{format:"date-time"},message:'must match fo\
rmat "date-time"'};o===null?o=[c]:o.push(c),e++}var a=_===e;if(f=f||a,!f){let c=e;if(typeof i!="string"){let m=typeof i,
w;if(w===void 0)if(m=="number"||m=="boolean")w=""+i;else if(i===null)w="";else{let I={instancePath:r+"/query/start_date",
schemaPath:"#/properties/query/properties/start_date/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must b\
e string"};o===null?o=[I]:o.push(I),e++}w!==void 0&&(i=w,s!==void 0&&(s.start_date=w))}if(e===c&&e===c&&typeof i=="strin\
g")if(oe.validate(i)){if(B(i)>64){let m={instancePath:r+"/query/start_date",schemaPath:"#/properties/query/properties/st\
art_date/anyOf/1/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"};o===null?
o=[m]:o.push(m),e++}}else{let m={instancePath:r+"/query/start_date",schemaPath:"#/properties/query/properties/start_date\
/anyOf/1/format",keyword:"format",params:{format:"date"},message:'must match format "date"'};o===null?o=[m]:o.push(m),e++}
var a=c===e;f=f||a}if(f)e=q,o!==null&&(q?o.length=q:o=null);else{let c={instancePath:r+"/query/start_date",schemaPath:"#\
/properties/query/properties/start_date/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};return o===
null?o=[c]:o.push(c),e++,j.errors=o,!1}var y=L===e}else var y=!0;if(y){if(s.end_date!==void 0){let i=s.end_date,L=e,q=e,
f=!1,_=e;if(typeof i!="string"){let c=typeof i,g;if(g===void 0)if(c=="number"||c=="boolean")g=""+i;else if(i===null)g="";else{
let m={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/end_date/anyOf/0/type",keyword:"type",
params:{type:"string"},message:"must be string"};o===null?o=[m]:o.push(m),e++}g!==void 0&&(i=g,s!==void 0&&(s.end_date=g))}
if(e===_&&e===_&&typeof i=="string")if(ie.validate(i)){if(B(i)>64){let c={instancePath:r+"/query/end_date",schemaPath:"#\
/properties/query/properties/end_date/anyOf/0/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have mo\
re than 64 characters"};o===null?o=[c]:o.push(c),e++}}else{let c={instancePath:r+"/query/end_date",schemaPath:"#/propert\
ies/query/properties/end_date/anyOf/0/format",keyword:"format",params:{format:"date-time"},message:'must match format "d\
ate-time"'};o===null?o=[c]:o.push(c),e++}var p=_===e;if(f=f||p,!f){let c=e;if(typeof i!="string"){let m=typeof i,w;if(w===
void 0)if(m=="number"||m=="boolean")w=""+i;else if(i===null)w="";else{let I={instancePath:r+"/query/end_date",schemaPath:"\
#/properties/query/properties/end_date/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string"};o===
null?o=[I]:o.push(I),e++}w!==void 0&&(i=w,s!==void 0&&(s.end_date=w))}if(e===c&&e===c&&typeof i=="string")if(oe.validate(
i)){if(B(i)>64){let m={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/end_date/anyOf/1/maxLe\
ngth",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"};o===null?o=[m]:o.push(m),e++}}else{
let m={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/end_date/anyOf/1/format",keyword:"form\
at",params:{format:"date"},message:'must match format "date"'};o===null?o=[m]:o.push(m),e++}var p=c===e;f=f||p}if(f)e=q,
o!==null&&(q?o.length=q:o=null);else{let c={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/e\
nd_date/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};return o===null?o=[c]:o.push(c),e++,j.errors=
o,!1}var y=L===e}else var y=!0;if(y){let i=s.limit,L=e;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i))){let f=typeof i,_;if(_===
void 0)if(f==="boolean"||i===null||f==="string"&&i&&i==+i&&!(i%1))_=+i;else return j.errors=[{instancePath:r+"/query/lim\
it",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type:"integer"},message:"must be intege\
r"}],!1;_!==void 0&&(i=_,s!==void 0&&(s.limit=_))}if(e===L&&typeof i=="number"){if(i>100||isNaN(i))return j.errors=[{instancePath:r+
"/query/limit",schemaPath:"#/properties/query/properties/limit/maximum",keyword:"maximum",params:{comparison:"<=",limit:100},
message:"must be <= 100"}],!1;if(i<1||isNaN(i))return j.errors=[{instancePath:r+"/query/limit",schemaPath:"#/properties/\
query/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"}],!1}var y=L===
e;if(y)if(s.next_token!==void 0){let f=s.next_token,_=e;if(typeof f!="string"){let c=typeof f,g;if(g===void 0)if(c=="num\
ber"||c=="boolean")g=""+f;else if(f===null)g="";else return j.errors=[{instancePath:r+"/query/next_token",schemaPath:"#/\
properties/query/properties/next_token/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;g!==void 0&&
(f=g,s!==void 0&&(s.next_token=g))}if(e===_&&typeof f=="string"){if(B(f)>512)return j.errors=[{instancePath:r+"/query/ne\
xt_token",schemaPath:"#/properties/query/properties/next_token/maxLength",keyword:"maxLength",params:{limit:512},message:"\
must NOT have more than 512 characters"}],!1;if(B(f)<1)return j.errors=[{instancePath:r+"/query/next_token",schemaPath:"\
#/properties/query/properties/next_token/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer th\
an 1 characters"}],!1;if(!Ie.test(f))return j.errors=[{instancePath:r+"/query/next_token",schemaPath:"#/properties/query\
/properties/next_token/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_-]+$"},message:'must match pattern "^[A-Z\
a-z0-9_-]+$"'}],!1}var y=_===e}else var y=!0}}}}}}else return j.errors=[{instancePath:r+"/query",schemaPath:"#/propertie\
s/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=d===e}else var n=!0;if(n){if(t.header!==
void 0){let s=t.header,d=e;if(e===d&&!(s&&typeof s=="object"&&!Array.isArray(s)))return j.errors=[{instancePath:r+"/head\
er",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=d===
e}else var n=!0;if(n)if(t.cookie!==void 0){let s=t.cookie,d=e;if(e===d&&!(s&&typeof s=="object"&&!Array.isArray(s)))return j.
errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var n=d===e}else var n=!0}}}else return j.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return j.errors=o,e===0}var pe=k;var E=D().default,Re=R["two-decimals"];function k(t,{instancePath:r="",parentData:h,parentDataProperty:l,rootData:v=t}={}){
let o=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let p;if(t.requestBody===void 0&&(p="requestBody"))
return k.errors=[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must hav\
e required property '"+p+"'"}],!1;if(t.requestBody!==void 0){let P=t.requestBody;if(e===e)if(P&&typeof P=="object"&&!Array.
isArray(P)){let d=e;for(let x in P)if(!(x==="customer_id"||x==="items")){return k.errors=[{instancePath:r+"/requestBody",
schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:x},
message:"must NOT have additional properties"}],!1;break}if(d===e){let x;if(P.customer_id===void 0&&(x="customer_id")||P.
items===void 0&&(x="items"))return k.errors=[{instancePath:r+"/requestBody",schemaPath:"#/properties/requestBody/require\
d",keyword:"required",params:{missingProperty:x},message:"must have required property '"+x+"'"}],!1;if(P.customer_id!==void 0){
let b=P.customer_id,u=e;if(e===u)if(typeof b=="string"){if(E(b)>64)return k.errors=[{instancePath:r+"/requestBody/custom\
er_id",schemaPath:"#/properties/requestBody/properties/customer_id/maxLength",keyword:"maxLength",params:{limit:64},message:"\
must NOT have more than 64 characters"}],!1;if(E(b)<1)return k.errors=[{instancePath:r+"/requestBody/customer_id",schemaPath:"\
#/properties/requestBody/properties/customer_id/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have f\
ewer than 1 characters"}],!1}else return k.errors=[{instancePath:r+"/requestBody/customer_id",schemaPath:"#/properties/r\
equestBody/properties/customer_id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var n=u===e}else
var n=!0;if(n)if(P.items!==void 0){let b=P.items,u=e;if(e===u)if(Array.isArray(b)){if(b.length>100)return k.errors=[{instancePath:r+
"/requestBody/items",schemaPath:"#/properties/requestBody/properties/items/maxItems",keyword:"maxItems",params:{limit:100},
message:"must NOT have more than 100 items"}],!1;if(b.length<1)return k.errors=[{instancePath:r+"/requestBody/items",schemaPath:"\
#/properties/requestBody/properties/items/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer tha\
n 1 items"}],!1;{var y=!0;let L=b.length;for(let q=0;q<L;q++){let f=b[q],_=e;if(e===_)if(f&&typeof f=="object"&&!Array.isArray(
f)){let c=e;for(let g in f)if(!(g==="sku"||g==="quantity"||g==="price"||g==="name")){return k.errors=[{instancePath:r+"/\
requestBody/items/"+q,schemaPath:"#/properties/requestBody/properties/items/items/additionalProperties",keyword:"additio\
nalProperties",params:{additionalProperty:g},message:"must NOT have additional properties"}],!1;break}if(c===e){let g;if(f.
sku===void 0&&(g="sku")||f.quantity===void 0&&(g="quantity"))return k.errors=[{instancePath:r+"/requestBody/items/"+q,schemaPath:"\
#/properties/requestBody/properties/items/items/required",keyword:"required",params:{missingProperty:g},message:"must ha\
ve required property '"+g+"'"}],!1;if(f.sku!==void 0){let m=f.sku,w=e;if(e===w)if(typeof m=="string"){if(E(m)>64)return k.
errors=[{instancePath:r+"/requestBody/items/"+q+"/sku",schemaPath:"#/properties/requestBody/properties/items/items/prope\
rties/sku/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"}],!1;if(E(m)<
1)return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/sku",schemaPath:"#/properties/requestBody/properties/items/\
items/properties/sku/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else
return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/sku",schemaPath:"#/properties/requestBody/properties/items/it\
ems/properties/sku/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=w===e}else var a=!0;if(a){
if(f.quantity!==void 0){let m=f.quantity,w=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)))return k.errors=[{instancePath:r+
"/requestBody/items/"+q+"/quantity",schemaPath:"#/properties/requestBody/properties/items/items/properties/quantity/type",
keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;if(e===w&&typeof m=="number"){if(m>1e5||isNaN(m))return k.
errors=[{instancePath:r+"/requestBody/items/"+q+"/quantity",schemaPath:"#/properties/requestBody/properties/items/items/\
properties/quantity/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},message:"must be <= 100000"}],!1;if(m<
1||isNaN(m))return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/quantity",schemaPath:"#/properties/requestBody/pr\
operties/items/items/properties/quantity/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >=\
 1"}],!1}var a=w===e}else var a=!0;if(a){if(f.price!==void 0){let m=f.price,w=e;if(e===w)if(typeof m=="number")if(Re.validate(
m)){if(m>999999.99||isNaN(m))return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/price",schemaPath:"#/properties/\
requestBody/properties/items/items/properties/price/maximum",keyword:"maximum",params:{comparison:"<=",limit:999999.99},
message:"must be <= 999999.99"}],!1;if(m<0||isNaN(m))return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/price",schemaPath:"\
#/properties/requestBody/properties/items/items/properties/price/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"}],!1}else return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/price",schemaPath:"#/propert\
ies/requestBody/properties/items/items/properties/price/format",keyword:"format",params:{format:"two-decimals"},message:'\
must match format "two-decimals"'}],!1;else return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/price",schemaPath:"\
#/properties/requestBody/properties/items/items/properties/price/type",keyword:"type",params:{type:"number"},message:"mu\
st be number"}],!1;var a=w===e}else var a=!0;if(a)if(f.name!==void 0){let m=f.name,w=e;if(e===w)if(typeof m=="string"){if(E(
m)>200)return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/name",schemaPath:"#/properties/requestBody/properties/\
items/items/properties/name/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 chara\
cters"}],!1;if(E(m)<1)return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/name",schemaPath:"#/properties/requestB\
ody/properties/items/items/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer \
than 1 characters"}],!1}else return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/name",schemaPath:"#/properties/r\
equestBody/properties/items/items/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var a=w===e}else var a=!0}}}}else return k.errors=[{instancePath:r+"/requestBody/items/"+q,schemaPath:"#/properties/r\
equestBody/properties/items/items/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var y=_===e;
if(!y)break}}}else return k.errors=[{instancePath:r+"/requestBody/items",schemaPath:"#/properties/requestBody/properties\
/items/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var n=u===e}else var n=!0}}else return k.
errors=[{instancePath:r+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type:"object"},
message:"must be object"}],!1}}else return k.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"},message:"must be object"}],!1;return k.errors=o,e===0}var de=T;var V=D().default,Ce=new RegExp("^[!-~]+$","u");function T(t,{instancePath:r="",parentData:h,parentDataProperty:l,rootData:v=t}={}){
let o=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.path!==void 0){let a=t.path,p=e;if(e===p)if(a&&
typeof a=="object"&&!Array.isArray(a))for(let P in a){return T.errors=[{instancePath:r+"/path",schemaPath:"#/properties/\
path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:P},message:"must NOT have additiona\
l properties"}],!1;break}else return T.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){if(t.query!==void 0){let a=t.query,
p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a))for(let s in a){return T.errors=[{instancePath:r+"/query",schemaPath:"\
#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT \
have additional properties"}],!1;break}else return T.errors=[{instancePath:r+"/query",schemaPath:"#/properties/query/typ\
e",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){if(t.header!==void 0){
let a=t.header,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a)){if(a["idempotency-key"]!==void 0){let s=a["idem\
potency-key"],d=e;if(typeof s!="string"){let x=typeof s,b;if(b===void 0)if(x=="number"||x=="boolean")b=""+s;else if(s===
null)b="";else return T.errors=[{instancePath:r+"/header/idempotency-key",schemaPath:"#/properties/header/properties/ide\
mpotency-key/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;b!==void 0&&(s=b,a!==void 0&&(a["\
idempotency-key"]=b))}if(e===d&&typeof s=="string"){if(V(s)>255)return T.errors=[{instancePath:r+"/header/idempotency-ke\
y",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit:255},message:"\
must NOT have more than 255 characters"}],!1;if(V(s)<1)return T.errors=[{instancePath:r+"/header/idempotency-key",schemaPath:"\
#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fe\
wer than 1 characters"}],!1;if(!Ce.test(s))return T.errors=[{instancePath:r+"/header/idempotency-key",schemaPath:"#/prop\
erties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern:"^[!-~]+$"},message:'must match patt\
ern "^[!-~]+$"'}],!1}var y=d===e}else var y=!0;if(y)if(a.traceparent!==void 0){let s=a.traceparent,d=e;if(typeof s!="str\
ing"){let b=typeof s,u;if(u===void 0)if(b=="number"||b=="boolean")u=""+s;else if(s===null)u="";else return T.errors=[{instancePath:r+
"/header/traceparent",schemaPath:"#/properties/header/properties/traceparent/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1;u!==void 0&&(s=u,a!==void 0&&(a.traceparent=u))}if(e===d&&typeof s=="string"&&V(s)>8192)return T.
errors=[{instancePath:r+"/header/traceparent",schemaPath:"#/properties/header/properties/traceparent/maxLength",keyword:"\
maxLength",params:{limit:8192},message:"must NOT have more than 8192 characters"}],!1;var y=d===e}else var y=!0}else return T.
errors=[{instancePath:r+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var n=p===e}else var n=!0;if(n)if(t.cookie!==void 0){let a=t.cookie,p=e;if(e===p&&!(a&&typeof a=="ob\
ject"&&!Array.isArray(a)))return T.errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0}}}else return T.errors=[{instancePath:r,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return T.errors=o,e===0}var me=A;var Fe=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,fe=D().default,Me=new RegExp("^[0-9a-f]{8}-[0-9a-f\
]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","u");function A(t,{instancePath:r="",parentData:h,parentDataProperty:l,rootData:v=t}={}){
let o=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.path===void 0&&(y="path"))return A.errors=
[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:y},message:"must have required prope\
rty '"+y+"'"}],!1;if(t.path!==void 0){let a=t.path,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a)){let P=e;for(let s in a)
if(s!=="id"){return A.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"addit\
ionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties"}],!1;break}if(P===e){let s;
if(a.id===void 0&&(s="id"))return A.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/required",keyword:"req\
uired",params:{missingProperty:s},message:"must have required property '"+s+"'"}],!1;if(a.id!==void 0){let d=a.id,x=e;if(typeof d!=
"string"){let b=typeof d,u;if(u===void 0)if(b=="number"||b=="boolean")u=""+d;else if(d===null)u="";else return A.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;u!==void 0&&(d=u,a!==void 0&&(a.id=u))}if(e===x&&e===x&&typeof d=="string")if(Fe.test(d)){if(fe(d)>
36)return A.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/maxLength",keyword:"maxLength",
params:{limit:36},message:"must NOT have more than 36 characters"}],!1;if(fe(d)<36)return A.errors=[{instancePath:r+"/pa\
th/id",schemaPath:"#/properties/path/properties/id/minLength",keyword:"minLength",params:{limit:36},message:"must NOT ha\
ve fewer than 36 characters"}],!1;if(!Me.test(d))return A.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/pa\
th/properties/id/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{1\
2}$"},message:'must match pattern "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"'}],!1}else return A.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"uuid"},
message:'must match format "uuid"'}],!1}}}else return A.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){if(t.query!==void 0){
let a=t.query,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a))for(let s in a){return A.errors=[{instancePath:r+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties"}],!1;break}else return A.errors=[{instancePath:r+"/query",schemaPath:"#/pr\
operties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){
if(t.header!==void 0){let a=t.header,p=e;if(e===p&&!(a&&typeof a=="object"&&!Array.isArray(a)))return A.errors=[{instancePath:r+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===
e}else var n=!0;if(n)if(t.cookie!==void 0){let a=t.cookie,p=e;if(e===p&&!(a&&typeof a=="object"&&!Array.isArray(a)))return A.
errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var n=p===e}else var n=!0}}}else return A.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return A.errors=o,e===0}var le=N;var Se=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,ue=D().default,Ue=new RegExp("^[0-9a-f]{8}-[0-9a-f\
]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","u");function N(t,{instancePath:r="",parentData:h,parentDataProperty:l,rootData:v=t}={}){
let o=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.path===void 0&&(y="path"))return N.errors=
[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:y},message:"must have required prope\
rty '"+y+"'"}],!1;if(t.path!==void 0){let a=t.path,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a)){let P=e;for(let s in a)
if(s!=="id"){return N.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"addit\
ionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties"}],!1;break}if(P===e){let s;
if(a.id===void 0&&(s="id"))return N.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/required",keyword:"req\
uired",params:{missingProperty:s},message:"must have required property '"+s+"'"}],!1;if(a.id!==void 0){let d=a.id,x=e;if(typeof d!=
"string"){let b=typeof d,u;if(u===void 0)if(b=="number"||b=="boolean")u=""+d;else if(d===null)u="";else return N.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;u!==void 0&&(d=u,a!==void 0&&(a.id=u))}if(e===x&&e===x&&typeof d=="string")if(Se.test(d)){if(ue(d)>
36)return N.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/maxLength",keyword:"maxLength",
params:{limit:36},message:"must NOT have more than 36 characters"}],!1;if(ue(d)<36)return N.errors=[{instancePath:r+"/pa\
th/id",schemaPath:"#/properties/path/properties/id/minLength",keyword:"minLength",params:{limit:36},message:"must NOT ha\
ve fewer than 36 characters"}],!1;if(!Ue.test(d))return N.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/pa\
th/properties/id/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{1\
2}$"},message:'must match pattern "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"'}],!1}else return N.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"uuid"},
message:'must match format "uuid"'}],!1}}}else return N.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){if(t.query!==void 0){
let a=t.query,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a))for(let s in a){return N.errors=[{instancePath:r+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties"}],!1;break}else return N.errors=[{instancePath:r+"/query",schemaPath:"#/pr\
operties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){
if(t.header!==void 0){let a=t.header,p=e;if(e===p&&!(a&&typeof a=="object"&&!Array.isArray(a)))return N.errors=[{instancePath:r+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===
e}else var n=!0;if(n)if(t.cookie!==void 0){let a=t.cookie,p=e;if(e===p&&!(a&&typeof a=="object"&&!Array.isArray(a)))return N.
errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var n=p===e}else var n=!0}}}else return N.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return N.errors=o,e===0}var ce=O;var Ze=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,ye=D().default,Ve=new RegExp("^[0-9a-f]{8}-[0-9a-f\
]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","u");function O(t,{instancePath:r="",parentData:h,parentDataProperty:l,rootData:v=t}={}){
let o=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.path===void 0&&(y="path"))return O.errors=
[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:y},message:"must have required prope\
rty '"+y+"'"}],!1;if(t.path!==void 0){let a=t.path,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a)){let P=e;for(let s in a)
if(s!=="id"){return O.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"addit\
ionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties"}],!1;break}if(P===e){let s;
if(a.id===void 0&&(s="id"))return O.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/required",keyword:"req\
uired",params:{missingProperty:s},message:"must have required property '"+s+"'"}],!1;if(a.id!==void 0){let d=a.id,x=e;if(typeof d!=
"string"){let b=typeof d,u;if(u===void 0)if(b=="number"||b=="boolean")u=""+d;else if(d===null)u="";else return O.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;u!==void 0&&(d=u,a!==void 0&&(a.id=u))}if(e===x&&e===x&&typeof d=="string")if(Ze.test(d)){if(ye(d)>
36)return O.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/maxLength",keyword:"maxLength",
params:{limit:36},message:"must NOT have more than 36 characters"}],!1;if(ye(d)<36)return O.errors=[{instancePath:r+"/pa\
th/id",schemaPath:"#/properties/path/properties/id/minLength",keyword:"minLength",params:{limit:36},message:"must NOT ha\
ve fewer than 36 characters"}],!1;if(!Ve.test(d))return O.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/pa\
th/properties/id/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{1\
2}$"},message:'must match pattern "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"'}],!1}else return O.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"uuid"},
message:'must match format "uuid"'}],!1}}}else return O.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){if(t.query!==void 0){
let a=t.query,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a))for(let s in a){return O.errors=[{instancePath:r+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties"}],!1;break}else return O.errors=[{instancePath:r+"/query",schemaPath:"#/pr\
operties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){
if(t.header!==void 0){let a=t.header,p=e;if(e===p&&!(a&&typeof a=="object"&&!Array.isArray(a)))return O.errors=[{instancePath:r+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===
e}else var n=!0;if(n)if(t.cookie!==void 0){let a=t.cookie,p=e;if(e===p&&!(a&&typeof a=="object"&&!Array.isArray(a)))return O.
errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var n=p===e}else var n=!0}}}else return O.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return O.errors=o,e===0}var vr={listOrders:[ne],createOrder:[pe,de],getOrder:[me],deleteOrder:[le],listDeliveries:[ce]};export{vr as requestValidators};
