// Written by `npm run generate` from openapi.yaml. Do not edit.

var he=Object.create;var Y=Object.defineProperty;var ge=Object.getOwnPropertyDescriptor;var be=Object.getOwnPropertyNames;var qe=Object.getPrototypeOf,ve=Object.prototype.hasOwnProperty;var H=(t,r)=>()=>{try{return r||t((r={exports:{}}).exports,r),r.exports}catch(g){throw r=0,g}};var ke=(t,r,g,u)=>{if(r&&typeof r=="object"||typeof r=="function")for(let v of be(r))!ve.call(t,v)&&v!==g&&Y(t,v,{get:()=>r[v],
enumerable:!(u=ge(r,v))||u.enumerable});return t};var Pe=(t,r,g)=>(g=t!=null?he(qe(t)):{},ke(r||!t||!t.__esModule?Y(g,"default",{value:t,enumerable:!0}):g,t));var re=H($=>{"use strict";Object.defineProperty($,"__esModule",{value:!0});$.formatNames=$.fastFormats=$.fullFormats=void 0;
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
je=[0,31,28,31,30,31,30,31,31,30,31,30,31];function X(t){let r=we.exec(t);if(!r)return!1;let g=+r[1],u=+r[2],v=+r[3];return u>=
1&&u<=12&&v>=1&&v<=(u===2&&_e(g)?29:je[u])}function S(t,r){if(t&&r)return t>r?1:t<r?-1:0}var C=/^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
function F(t){return function(g){let u=C.exec(g);if(!u)return!1;let v=+u[1],o=+u[2],e=+u[3],p=u[4],y=u[5]==="-"?-1:1,a=+(u[6]||
0),d=+(u[7]||0);if(a>23||d>59||t&&!p)return!1;if(v<=23&&o<=59&&e<60)return!0;let b=o-d*y,s=v-a*y-(b<0?1:0);return(s===23||
s===-1)&&(b===59||b===-1)&&e<61}}function U(t,r){if(!(t&&r))return;let g=new Date("2020-01-01T"+t).valueOf(),u=new Date(
"2020-01-01T"+r).valueOf();if(g&&u)return g-u}function J(t,r){if(!(t&&r))return;let g=C.exec(t),u=C.exec(r);if(g&&u)return t=
g[1]+g[2]+g[3],r=u[1]+u[2]+u[3],t>r?1:t<r?-1:0}var M=/t|\s/i;function G(t){let r=F(t);return function(u){let v=u.split(M);
return v.length===2&&X(v[0])&&r(v[1])}}function Q(t,r){if(!(t&&r))return;let g=new Date(t).valueOf(),u=new Date(r).valueOf();
if(g&&u)return g-u}function ee(t,r){if(!(t&&r))return;let[g,u]=t.split(M),[v,o]=r.split(M),e=S(g,v);if(e!==void 0)return e||
U(u,o)}var xe=/\/|:/,Ae=/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function Ne(t){return xe.test(t)&&Ae.test(t)}var W=/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
function Oe(t){return W.lastIndex=0,W.test(t)}var Te=-(2**31),Le=2**31-1;function ze(t){return Number.isInteger(t)&&t<=Le&&
t>=Te}function $e(t){return Number.isInteger(t)}function K(){return!0}var Be=/[^\\]\\Z/;function De(t){if(Be.test(t))return!1;
try{return new RegExp(t),!0}catch{return!1}}});var D=H(Z=>{"use strict";Object.defineProperty(Z,"__esModule",{value:!0});function se(t){let r=t.length,g=0,u=0,v;for(;u<
r;)g++,v=t.charCodeAt(u++),v>=55296&&v<=56319&&u<r&&(v=t.charCodeAt(u),(v&64512)===56320&&u++);return g}Z.default=se;se.
code='require("ajv/dist/runtime/ucs2length").default'});var ae=Pe(re());var te={type:"number",validate:t=>Number(t.toFixed(2))===t};var R={...ae.fullFormats,"two-decimals":te};var ne=w,Ee={title:"Request",type:"object",additionalProperties:!0,properties:{path:{type:"object",additionalProperties:!1,
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
$","u");function w(t,{instancePath:r="",parentData:g,parentDataProperty:u,rootData:v=t}={}){let o=null,e=0;if(e===0)if(t&&
typeof t=="object"&&!Array.isArray(t)){let b;if(t.query===void 0&&(b="query"))return w.errors=[{instancePath:r,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:b},message:"must have required property '"+b+"'"}],!1;if(t.path!==
void 0){let s=t.path,n=e;if(e===n)if(s&&typeof s=="object"&&!Array.isArray(s))for(let O in s){return w.errors=[{instancePath:r+
"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:O},
message:"must NOT have additional properties"}],!1;break}else return w.errors=[{instancePath:r+"/path",schemaPath:"#/pro\
perties/path/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=n===e}else var p=!0;if(p){if(t.
query!==void 0){let s=t.query,n=e;if(e===n)if(s&&typeof s=="object"&&!Array.isArray(s)){s.limit===void 0&&(s.limit=20);let c;
if(s.customer_id===void 0&&(c="customer_id"))return w.errors=[{instancePath:r+"/query",schemaPath:"#/properties/query/re\
quired",keyword:"required",params:{missingProperty:c},message:"must have required property '"+c+"'"}],!1;{let h=e;for(let i in s)
if(!(i==="customer_id"||i==="status"||i==="start_date"||i==="end_date"||i==="limit"||i==="next_token")){return w.errors=
[{instancePath:r+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:i},
message:"must NOT have additional properties"}],!1;break}if(h===e){if(s.customer_id!==void 0){let i=s.customer_id,L=e;if(typeof i!=
"string"){let q=typeof i,m;if(m===void 0)if(q=="number"||q=="boolean")m=""+i;else if(i===null)m="";else return w.errors=
[{instancePath:r+"/query/customer_id",schemaPath:"#/properties/query/properties/customer_id/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1;m!==void 0&&(i=m,s!==void 0&&(s.customer_id=m))}if(e===L&&typeof i=="string"){
if(B(i)>64)return w.errors=[{instancePath:r+"/query/customer_id",schemaPath:"#/properties/query/properties/customer_id/m\
axLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"}],!1;if(B(i)<1)return w.
errors=[{instancePath:r+"/query/customer_id",schemaPath:"#/properties/query/properties/customer_id/minLength",keyword:"m\
inLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}var y=L===e}else var y=!0;if(y){if(s.status!==
void 0){let i=s.status,L=e;if(typeof i!="string"){let m=typeof i,P;if(P===void 0)if(m=="number"||m=="boolean")P=""+i;else if(i===
null)P="";else return w.errors=[{instancePath:r+"/query/status",schemaPath:"#/properties/query/properties/status/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;P!==void 0&&(i=P,s!==void 0&&(s.status=P))}if(!(i==="PENDING_\
INVENTORY"||i==="CONFIRMED"||i==="CANCELLED"))return w.errors=[{instancePath:r+"/query/status",schemaPath:"#/properties/\
query/properties/status/enum",keyword:"enum",params:{allowedValues:Ee.properties.query.properties.status.enum},message:"\
must be equal to one of the allowed values"}],!1;var y=L===e}else var y=!0;if(y){if(s.start_date!==void 0){let i=s.start_date,
L=e,q=e,m=!1,P=e;if(typeof i!="string"){let l=typeof i,j;if(j===void 0)if(l=="number"||l=="boolean")j=""+i;else if(i===null)
j="";else{let f={instancePath:r+"/query/start_date",schemaPath:"#/properties/query/properties/start_date/anyOf/0/type",keyword:"\
type",params:{type:"string"},message:"must be string"};o===null?o=[f]:o.push(f),e++}j!==void 0&&(i=j,s!==void 0&&(s.start_date=
j))}if(e===P&&e===P&&typeof i=="string"){if(B(i)>64){let l={instancePath:r+"/query/start_date",schemaPath:"#/properties/\
query/properties/start_date/anyOf/0/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64\
 characters"};o===null?o=[l]:o.push(l),e++}else if(!ie.validate(i)){let l={instancePath:r+"/query/start_date",schemaPath:"\
#/properties/query/properties/start_date/anyOf/0/format",keyword:"format",params:{format:"date-time"},message:'must matc\
h format "date-time"'};o===null?o=[l]:o.push(l),e++}}var a=P===e;if(m=m||a,!m){let l=e;if(typeof i!="string"){let f=typeof i,
_;if(_===void 0)if(f=="number"||f=="boolean")_=""+i;else if(i===null)_="";else{let I={instancePath:r+"/query/start_date",
schemaPath:"#/properties/query/properties/start_date/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must b\
e string"};o===null?o=[I]:o.push(I),e++}_!==void 0&&(i=_,s!==void 0&&(s.start_date=_))}if(e===l&&e===l&&typeof i=="strin\
g"){if(B(i)>64){let f={instancePath:r+"/query/start_date",schemaPath:"#/properties/query/properties/start_date/anyOf/1/m\
axLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"};o===null?o=[f]:o.push(f),
e++}else if(!oe.validate(i)){let f={instancePath:r+"/query/start_date",schemaPath:"#/properties/query/properties/start_d\
ate/anyOf/1/format",keyword:"format",params:{format:"date"},message:'must match format "date"'};o===null?o=[f]:o.push(f),
e++}}var a=l===e;m=m||a}if(m)e=q,o!==null&&(q?o.length=q:o=null);else{let l={instancePath:r+"/query/start_date",schemaPath:"\
#/properties/query/properties/start_date/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};return o===
null?o=[l]:o.push(l),e++,w.errors=o,!1}var y=L===e}else var y=!0;if(y){if(s.end_date!==void 0){let i=s.end_date,L=e,q=e,
m=!1,P=e;if(typeof i!="string"){let l=typeof i,j;if(j===void 0)if(l=="number"||l=="boolean")j=""+i;else if(i===null)j="";else{
let f={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/end_date/anyOf/0/type",keyword:"type",
params:{type:"string"},message:"must be string"};o===null?o=[f]:o.push(f),e++}j!==void 0&&(i=j,s!==void 0&&(s.end_date=j))}
if(e===P&&e===P&&typeof i=="string"){if(B(i)>64){let l={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/\
properties/end_date/anyOf/0/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 charact\
ers"};o===null?o=[l]:o.push(l),e++}else if(!ie.validate(i)){let l={instancePath:r+"/query/end_date",schemaPath:"#/proper\
ties/query/properties/end_date/anyOf/0/format",keyword:"format",params:{format:"date-time"},message:'must match format "\
date-time"'};o===null?o=[l]:o.push(l),e++}}var d=P===e;if(m=m||d,!m){let l=e;if(typeof i!="string"){let f=typeof i,_;if(_===
void 0)if(f=="number"||f=="boolean")_=""+i;else if(i===null)_="";else{let I={instancePath:r+"/query/end_date",schemaPath:"\
#/properties/query/properties/end_date/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string"};o===
null?o=[I]:o.push(I),e++}_!==void 0&&(i=_,s!==void 0&&(s.end_date=_))}if(e===l&&e===l&&typeof i=="string"){if(B(i)>64){let f={
instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/end_date/anyOf/1/maxLength",keyword:"maxLengt\
h",params:{limit:64},message:"must NOT have more than 64 characters"};o===null?o=[f]:o.push(f),e++}else if(!oe.validate(
i)){let f={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/end_date/anyOf/1/format",keyword:"\
format",params:{format:"date"},message:'must match format "date"'};o===null?o=[f]:o.push(f),e++}}var d=l===e;m=m||d}if(m)
e=q,o!==null&&(q?o.length=q:o=null);else{let l={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properti\
es/end_date/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};return o===null?o=[l]:o.push(l),e++,
w.errors=o,!1}var y=L===e}else var y=!0;if(y){let i=s.limit,L=e;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i))){let m=typeof i,
P;if(P===void 0)if(m==="boolean"||i===null||m==="string"&&i&&i==+i&&!(i%1))P=+i;else return w.errors=[{instancePath:r+"/\
query/limit",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type:"integer"},message:"must \
be integer"}],!1;P!==void 0&&(i=P,s!==void 0&&(s.limit=P))}if(e===L&&typeof i=="number"){if(i>100||isNaN(i))return w.errors=
[{instancePath:r+"/query/limit",schemaPath:"#/properties/query/properties/limit/maximum",keyword:"maximum",params:{comparison:"\
<=",limit:100},message:"must be <= 100"}],!1;if(i<1||isNaN(i))return w.errors=[{instancePath:r+"/query/limit",schemaPath:"\
#/properties/query/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"}],
!1}var y=L===e;if(y)if(s.next_token!==void 0){let m=s.next_token,P=e;if(typeof m!="string"){let l=typeof m,j;if(j===void 0)
if(l=="number"||l=="boolean")j=""+m;else if(m===null)j="";else return w.errors=[{instancePath:r+"/query/next_token",schemaPath:"\
#/properties/query/properties/next_token/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;j!==void 0&&
(m=j,s!==void 0&&(s.next_token=j))}if(e===P&&typeof m=="string"){if(B(m)>512)return w.errors=[{instancePath:r+"/query/ne\
xt_token",schemaPath:"#/properties/query/properties/next_token/maxLength",keyword:"maxLength",params:{limit:512},message:"\
must NOT have more than 512 characters"}],!1;if(B(m)<1)return w.errors=[{instancePath:r+"/query/next_token",schemaPath:"\
#/properties/query/properties/next_token/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer th\
an 1 characters"}],!1;if(!Ie.test(m))return w.errors=[{instancePath:r+"/query/next_token",schemaPath:"#/properties/query\
/properties/next_token/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_-]+$"},message:'must match pattern "^[A-Z\
a-z0-9_-]+$"'}],!1}var y=P===e}else var y=!0}}}}}}}else return w.errors=[{instancePath:r+"/query",schemaPath:"#/properti\
es/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=n===e}else var p=!0;if(p){if(t.
header!==void 0){let s=t.header,n=e;if(e===n&&!(s&&typeof s=="object"&&!Array.isArray(s)))return w.errors=[{instancePath:r+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=n===
e}else var p=!0;if(p)if(t.cookie!==void 0){let s=t.cookie,n=e;if(e===n&&!(s&&typeof s=="object"&&!Array.isArray(s)))return w.
errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var p=n===e}else var p=!0}}}else return w.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return w.errors=o,e===0}var pe=k;var E=D().default,Re=R["two-decimals"];function k(t,{instancePath:r="",parentData:g,parentDataProperty:u,rootData:v=t}={}){
let o=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let d;if(t.requestBody===void 0&&(d="requestBody"))
return k.errors=[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:d},message:"must hav\
e required property '"+d+"'"}],!1;if(t.requestBody!==void 0){let b=t.requestBody;if(e===e)if(b&&typeof b=="object"&&!Array.
isArray(b)){let n;if(b.customer_id===void 0&&(n="customer_id")||b.items===void 0&&(n="items"))return k.errors=[{instancePath:r+
"/requestBody",schemaPath:"#/properties/requestBody/required",keyword:"required",params:{missingProperty:n},message:"mus\
t have required property '"+n+"'"}],!1;{let O=e;for(let c in b)if(!(c==="customer_id"||c==="items")){return k.errors=[{instancePath:r+
"/requestBody",schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:c},
message:"must NOT have additional properties"}],!1;break}if(O===e){if(b.customer_id!==void 0){let c=b.customer_id,h=e;if(e===
h)if(typeof c=="string"){if(E(c)>64)return k.errors=[{instancePath:r+"/requestBody/customer_id",schemaPath:"#/properties\
/requestBody/properties/customer_id/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64\
 characters"}],!1;if(E(c)<1)return k.errors=[{instancePath:r+"/requestBody/customer_id",schemaPath:"#/properties/request\
Body/properties/customer_id/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characte\
rs"}],!1}else return k.errors=[{instancePath:r+"/requestBody/customer_id",schemaPath:"#/properties/requestBody/propertie\
s/customer_id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var p=h===e}else var p=!0;if(p)if(b.
items!==void 0){let c=b.items,h=e;if(e===h)if(Array.isArray(c)){if(c.length>100)return k.errors=[{instancePath:r+"/reque\
stBody/items",schemaPath:"#/properties/requestBody/properties/items/maxItems",keyword:"maxItems",params:{limit:100},message:"\
must NOT have more than 100 items"}],!1;if(c.length<1)return k.errors=[{instancePath:r+"/requestBody/items",schemaPath:"\
#/properties/requestBody/properties/items/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer tha\
n 1 items"}],!1;{var y=!0;let L=c.length;for(let q=0;q<L;q++){let m=c[q],P=e;if(e===P)if(m&&typeof m=="object"&&!Array.isArray(
m)){let l;if(m.sku===void 0&&(l="sku")||m.quantity===void 0&&(l="quantity"))return k.errors=[{instancePath:r+"/requestBo\
dy/items/"+q,schemaPath:"#/properties/requestBody/properties/items/items/required",keyword:"required",params:{missingProperty:l},
message:"must have required property '"+l+"'"}],!1;{let j=e;for(let f in m)if(!(f==="sku"||f==="quantity"||f==="price"||
f==="name")){return k.errors=[{instancePath:r+"/requestBody/items/"+q,schemaPath:"#/properties/requestBody/properties/it\
ems/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:f},message:"must NOT have addi\
tional properties"}],!1;break}if(j===e){if(m.sku!==void 0){let f=m.sku,_=e;if(e===_)if(typeof f=="string"){if(E(f)>64)return k.
errors=[{instancePath:r+"/requestBody/items/"+q+"/sku",schemaPath:"#/properties/requestBody/properties/items/items/prope\
rties/sku/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"}],!1;if(E(f)<
1)return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/sku",schemaPath:"#/properties/requestBody/properties/items/\
items/properties/sku/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else
return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/sku",schemaPath:"#/properties/requestBody/properties/items/it\
ems/properties/sku/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=_===e}else var a=!0;if(a){
if(m.quantity!==void 0){let f=m.quantity,_=e;if(!(typeof f=="number"&&!(f%1)&&!isNaN(f)))return k.errors=[{instancePath:r+
"/requestBody/items/"+q+"/quantity",schemaPath:"#/properties/requestBody/properties/items/items/properties/quantity/type",
keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;if(e===_&&typeof f=="number"){if(f>1e5||isNaN(f))return k.
errors=[{instancePath:r+"/requestBody/items/"+q+"/quantity",schemaPath:"#/properties/requestBody/properties/items/items/\
properties/quantity/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},message:"must be <= 100000"}],!1;if(f<
1||isNaN(f))return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/quantity",schemaPath:"#/properties/requestBody/pr\
operties/items/items/properties/quantity/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >=\
 1"}],!1}var a=_===e}else var a=!0;if(a){if(m.price!==void 0){let f=m.price,_=e;if(e===_)if(typeof f=="number"){if(f>999999.99||
isNaN(f))return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/price",schemaPath:"#/properties/requestBody/properti\
es/items/items/properties/price/maximum",keyword:"maximum",params:{comparison:"<=",limit:999999.99},message:"must be <= \
999999.99"}],!1;if(f<0||isNaN(f))return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/price",schemaPath:"#/propert\
ies/requestBody/properties/items/items/properties/price/minimum",keyword:"minimum",params:{comparison:">=",limit:0},message:"\
must be >= 0"}],!1;if(!Re.validate(f))return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/price",schemaPath:"#/pr\
operties/requestBody/properties/items/items/properties/price/format",keyword:"format",params:{format:"two-decimals"},message:'\
must match format "two-decimals"'}],!1}else return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/price",schemaPath:"\
#/properties/requestBody/properties/items/items/properties/price/type",keyword:"type",params:{type:"number"},message:"mu\
st be number"}],!1;var a=_===e}else var a=!0;if(a)if(m.name!==void 0){let f=m.name,_=e;if(e===_)if(typeof f=="string"){if(E(
f)>200)return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/name",schemaPath:"#/properties/requestBody/properties/\
items/items/properties/name/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 chara\
cters"}],!1;if(E(f)<1)return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/name",schemaPath:"#/properties/requestB\
ody/properties/items/items/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer \
than 1 characters"}],!1}else return k.errors=[{instancePath:r+"/requestBody/items/"+q+"/name",schemaPath:"#/properties/r\
equestBody/properties/items/items/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var a=_===e}else var a=!0}}}}}else return k.errors=[{instancePath:r+"/requestBody/items/"+q,schemaPath:"#/properties/\
requestBody/properties/items/items/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var y=P===e;
if(!y)break}}}else return k.errors=[{instancePath:r+"/requestBody/items",schemaPath:"#/properties/requestBody/properties\
/items/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var p=h===e}else var p=!0}}}else return k.
errors=[{instancePath:r+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type:"object"},
message:"must be object"}],!1}}else return k.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"},message:"must be object"}],!1;return k.errors=o,e===0}var de=T;var V=D().default,Ce=new RegExp("^[!-~]+$","u");function T(t,{instancePath:r="",parentData:g,parentDataProperty:u,rootData:v=t}={}){
let o=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.path!==void 0){let a=t.path,d=e;if(e===d)if(a&&
typeof a=="object"&&!Array.isArray(a))for(let b in a){return T.errors=[{instancePath:r+"/path",schemaPath:"#/properties/\
path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:b},message:"must NOT have additiona\
l properties"}],!1;break}else return T.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var p=d===e}else var p=!0;if(p){if(t.query!==void 0){let a=t.query,
d=e;if(e===d)if(a&&typeof a=="object"&&!Array.isArray(a))for(let s in a){return T.errors=[{instancePath:r+"/query",schemaPath:"\
#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT \
have additional properties"}],!1;break}else return T.errors=[{instancePath:r+"/query",schemaPath:"#/properties/query/typ\
e",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=d===e}else var p=!0;if(p){if(t.header!==void 0){
let a=t.header,d=e;if(e===d)if(a&&typeof a=="object"&&!Array.isArray(a)){if(a["idempotency-key"]!==void 0){let s=a["idem\
potency-key"],n=e;if(typeof s!="string"){let O=typeof s,c;if(c===void 0)if(O=="number"||O=="boolean")c=""+s;else if(s===
null)c="";else return T.errors=[{instancePath:r+"/header/idempotency-key",schemaPath:"#/properties/header/properties/ide\
mpotency-key/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;c!==void 0&&(s=c,a!==void 0&&(a["\
idempotency-key"]=c))}if(e===n&&typeof s=="string"){if(V(s)>255)return T.errors=[{instancePath:r+"/header/idempotency-ke\
y",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit:255},message:"\
must NOT have more than 255 characters"}],!1;if(V(s)<1)return T.errors=[{instancePath:r+"/header/idempotency-key",schemaPath:"\
#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fe\
wer than 1 characters"}],!1;if(!Ce.test(s))return T.errors=[{instancePath:r+"/header/idempotency-key",schemaPath:"#/prop\
erties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern:"^[!-~]+$"},message:'must match patt\
ern "^[!-~]+$"'}],!1}var y=n===e}else var y=!0;if(y)if(a.traceparent!==void 0){let s=a.traceparent,n=e;if(typeof s!="str\
ing"){let c=typeof s,h;if(h===void 0)if(c=="number"||c=="boolean")h=""+s;else if(s===null)h="";else return T.errors=[{instancePath:r+
"/header/traceparent",schemaPath:"#/properties/header/properties/traceparent/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1;h!==void 0&&(s=h,a!==void 0&&(a.traceparent=h))}if(e===n&&typeof s=="string"&&V(s)>8192)return T.
errors=[{instancePath:r+"/header/traceparent",schemaPath:"#/properties/header/properties/traceparent/maxLength",keyword:"\
maxLength",params:{limit:8192},message:"must NOT have more than 8192 characters"}],!1;var y=n===e}else var y=!0}else return T.
errors=[{instancePath:r+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var p=d===e}else var p=!0;if(p)if(t.cookie!==void 0){let a=t.cookie,d=e;if(e===d&&!(a&&typeof a=="ob\
ject"&&!Array.isArray(a)))return T.errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var p=d===e}else var p=!0}}}else return T.errors=[{instancePath:r,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return T.errors=o,e===0}var me=x;var Fe=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,fe=D().default,Me=new RegExp("^[0-9a-f]{8}-[0-9a-f\
]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","u");function x(t,{instancePath:r="",parentData:g,parentDataProperty:u,rootData:v=t}={}){
let o=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.path===void 0&&(y="path"))return x.errors=
[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:y},message:"must have required prope\
rty '"+y+"'"}],!1;if(t.path!==void 0){let a=t.path,d=e;if(e===d)if(a&&typeof a=="object"&&!Array.isArray(a)){let b;if(a.
id===void 0&&(b="id"))return x.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/required",keyword:"required",
params:{missingProperty:b},message:"must have required property '"+b+"'"}],!1;{let s=e;for(let n in a)if(n!=="id"){return x.
errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:n},message:"must NOT have additional properties"}],!1;break}if(s===e&&a.id!==void 0){let n=a.id,O=e;if(typeof n!=
"string"){let c=typeof n,h;if(h===void 0)if(c=="number"||c=="boolean")h=""+n;else if(n===null)h="";else return x.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;h!==void 0&&(n=h,a!==void 0&&(a.id=h))}if(e===O&&e===O&&typeof n=="string"){if(fe(n)>36)return x.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/maxLength",keyword:"maxLength",params:{limit:36},
message:"must NOT have more than 36 characters"}],!1;if(fe(n)<36)return x.errors=[{instancePath:r+"/path/id",schemaPath:"\
#/properties/path/properties/id/minLength",keyword:"minLength",params:{limit:36},message:"must NOT have fewer than 36 ch\
aracters"}],!1;if(Me.test(n)){if(!Fe.test(n))return x.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/path/p\
roperties/id/format",keyword:"format",params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return x.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/pattern",keyword:"pattern",params:{pattern:"^[0-\
9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:'must match pattern "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a\
-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"'}],!1}}}}else return x.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/t\
ype",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=d===e}else var p=!0;if(p){if(t.query!==void 0){
let a=t.query,d=e;if(e===d)if(a&&typeof a=="object"&&!Array.isArray(a))for(let s in a){return x.errors=[{instancePath:r+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties"}],!1;break}else return x.errors=[{instancePath:r+"/query",schemaPath:"#/pr\
operties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=d===e}else var p=!0;if(p){
if(t.header!==void 0){let a=t.header,d=e;if(e===d&&!(a&&typeof a=="object"&&!Array.isArray(a)))return x.errors=[{instancePath:r+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=d===
e}else var p=!0;if(p)if(t.cookie!==void 0){let a=t.cookie,d=e;if(e===d&&!(a&&typeof a=="object"&&!Array.isArray(a)))return x.
errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var p=d===e}else var p=!0}}}else return x.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return x.errors=o,e===0}var le=A;var Se=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,ue=D().default,Ue=new RegExp("^[0-9a-f]{8}-[0-9a-f\
]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","u");function A(t,{instancePath:r="",parentData:g,parentDataProperty:u,rootData:v=t}={}){
let o=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.path===void 0&&(y="path"))return A.errors=
[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:y},message:"must have required prope\
rty '"+y+"'"}],!1;if(t.path!==void 0){let a=t.path,d=e;if(e===d)if(a&&typeof a=="object"&&!Array.isArray(a)){let b;if(a.
id===void 0&&(b="id"))return A.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/required",keyword:"required",
params:{missingProperty:b},message:"must have required property '"+b+"'"}],!1;{let s=e;for(let n in a)if(n!=="id"){return A.
errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:n},message:"must NOT have additional properties"}],!1;break}if(s===e&&a.id!==void 0){let n=a.id,O=e;if(typeof n!=
"string"){let c=typeof n,h;if(h===void 0)if(c=="number"||c=="boolean")h=""+n;else if(n===null)h="";else return A.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;h!==void 0&&(n=h,a!==void 0&&(a.id=h))}if(e===O&&e===O&&typeof n=="string"){if(ue(n)>36)return A.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/maxLength",keyword:"maxLength",params:{limit:36},
message:"must NOT have more than 36 characters"}],!1;if(ue(n)<36)return A.errors=[{instancePath:r+"/path/id",schemaPath:"\
#/properties/path/properties/id/minLength",keyword:"minLength",params:{limit:36},message:"must NOT have fewer than 36 ch\
aracters"}],!1;if(Ue.test(n)){if(!Se.test(n))return A.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/path/p\
roperties/id/format",keyword:"format",params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return A.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/pattern",keyword:"pattern",params:{pattern:"^[0-\
9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:'must match pattern "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a\
-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"'}],!1}}}}else return A.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/t\
ype",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=d===e}else var p=!0;if(p){if(t.query!==void 0){
let a=t.query,d=e;if(e===d)if(a&&typeof a=="object"&&!Array.isArray(a))for(let s in a){return A.errors=[{instancePath:r+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties"}],!1;break}else return A.errors=[{instancePath:r+"/query",schemaPath:"#/pr\
operties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=d===e}else var p=!0;if(p){
if(t.header!==void 0){let a=t.header,d=e;if(e===d&&!(a&&typeof a=="object"&&!Array.isArray(a)))return A.errors=[{instancePath:r+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=d===
e}else var p=!0;if(p)if(t.cookie!==void 0){let a=t.cookie,d=e;if(e===d&&!(a&&typeof a=="object"&&!Array.isArray(a)))return A.
errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var p=d===e}else var p=!0}}}else return A.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return A.errors=o,e===0}var ce=N;var Ze=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,ye=D().default,Ve=new RegExp("^[0-9a-f]{8}-[0-9a-f\
]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","u");function N(t,{instancePath:r="",parentData:g,parentDataProperty:u,rootData:v=t}={}){
let o=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.path===void 0&&(y="path"))return N.errors=
[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:y},message:"must have required prope\
rty '"+y+"'"}],!1;if(t.path!==void 0){let a=t.path,d=e;if(e===d)if(a&&typeof a=="object"&&!Array.isArray(a)){let b;if(a.
id===void 0&&(b="id"))return N.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/required",keyword:"required",
params:{missingProperty:b},message:"must have required property '"+b+"'"}],!1;{let s=e;for(let n in a)if(n!=="id"){return N.
errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:n},message:"must NOT have additional properties"}],!1;break}if(s===e&&a.id!==void 0){let n=a.id,O=e;if(typeof n!=
"string"){let c=typeof n,h;if(h===void 0)if(c=="number"||c=="boolean")h=""+n;else if(n===null)h="";else return N.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;h!==void 0&&(n=h,a!==void 0&&(a.id=h))}if(e===O&&e===O&&typeof n=="string"){if(ye(n)>36)return N.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/maxLength",keyword:"maxLength",params:{limit:36},
message:"must NOT have more than 36 characters"}],!1;if(ye(n)<36)return N.errors=[{instancePath:r+"/path/id",schemaPath:"\
#/properties/path/properties/id/minLength",keyword:"minLength",params:{limit:36},message:"must NOT have fewer than 36 ch\
aracters"}],!1;if(Ve.test(n)){if(!Ze.test(n))return N.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/path/p\
roperties/id/format",keyword:"format",params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return N.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/pattern",keyword:"pattern",params:{pattern:"^[0-\
9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:'must match pattern "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a\
-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"'}],!1}}}}else return N.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/t\
ype",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=d===e}else var p=!0;if(p){if(t.query!==void 0){
let a=t.query,d=e;if(e===d)if(a&&typeof a=="object"&&!Array.isArray(a))for(let s in a){return N.errors=[{instancePath:r+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties"}],!1;break}else return N.errors=[{instancePath:r+"/query",schemaPath:"#/pr\
operties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=d===e}else var p=!0;if(p){
if(t.header!==void 0){let a=t.header,d=e;if(e===d&&!(a&&typeof a=="object"&&!Array.isArray(a)))return N.errors=[{instancePath:r+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var p=d===
e}else var p=!0;if(p)if(t.cookie!==void 0){let a=t.cookie,d=e;if(e===d&&!(a&&typeof a=="object"&&!Array.isArray(a)))return N.
errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var p=d===e}else var p=!0}}}else return N.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return N.errors=o,e===0}var vr={listOrders:[ne],createOrder:[pe,de],getOrder:[me],deleteOrder:[le],listDeliveries:[ce]};export{vr as requestValidators};
