// Written by `npm run generate` from openapi.yaml. Do not edit.

var ge=Object.create;var Y=Object.defineProperty;var be=Object.getOwnPropertyDescriptor;var qe=Object.getOwnPropertyNames;var ve=Object.getPrototypeOf,ke=Object.prototype.hasOwnProperty;var H=(t,r)=>()=>{try{return r||t((r={exports:{}}).exports,r),r.exports}catch(c){throw r=0,c}};var Pe=(t,r,c,u)=>{if(r&&typeof r=="object"||typeof r=="function")for(let g of qe(r))!ke.call(t,g)&&g!==c&&Y(t,g,{get:()=>r[g],
enumerable:!(u=be(r,g))||u.enumerable});return t};var _e=(t,r,c)=>(c=t!=null?ge(ve(t)):{},Pe(r||!t||!t.__esModule?Y(c,"default",{value:t,enumerable:!0}):c,t));var re=H(z=>{"use strict";Object.defineProperty(z,"__esModule",{value:!0});z.formatNames=z.fastFormats=z.fullFormats=void 0;
function L(t,r){return{validate:t,compare:r}}z.fullFormats={date:L(X,M),time:L(S(!0),U),"date-time":L(G(!0),Q),"iso-time":L(
S(),J),"iso-date-time":L(G(),ee),duration:/^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,uri:Ae,
"uri-reference":/^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
"uri-template":/^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
url:/^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
email:/^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
hostname:/^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,ipv4:/^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
ipv6:/^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
regex:Ee,uuid:/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,"json-pointer":/^(?:\/(?:[^~/]|~0|~1)*)*$/,
"json-pointer-uri-fragment":/^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,"relative-json-pointer":/^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
byte:Oe,int32:{type:"number",validate:ze},int64:{type:"number",validate:Be},float:{type:"number",validate:K},double:{type:"\
number",validate:K},password:!0,binary:!0};z.fastFormats={...z.fullFormats,date:L(/^\d\d\d\d-[0-1]\d-[0-3]\d$/,M),time:L(
/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,U),"date-time":L(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i,
Q),"iso-time":L(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,J),"iso-date-time":L(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i,
ee),uri:/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,"uri-reference":/^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
email:/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i};
z.formatNames=Object.keys(z.fullFormats);function we(t){return t%4===0&&(t%100!==0||t%400===0)}var je=/^(\d\d\d\d)-(\d\d)-(\d\d)$/,
xe=[0,31,28,31,30,31,30,31,31,30,31,30,31];function X(t){let r=je.exec(t);if(!r)return!1;let c=+r[1],u=+r[2],g=+r[3];return u>=
1&&u<=12&&g>=1&&g<=(u===2&&we(c)?29:xe[u])}function M(t,r){if(t&&r)return t>r?1:t<r?-1:0}var C=/^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
function S(t){return function(c){let u=C.exec(c);if(!u)return!1;let g=+u[1],i=+u[2],e=+u[3],n=u[4],y=u[5]==="-"?-1:1,a=+(u[6]||
0),p=+(u[7]||0);if(a>23||p>59||t&&!n)return!1;if(g<=23&&i<=59&&e<60)return!0;let P=i-p*y,s=g-a*y-(P<0?1:0);return(s===23||
s===-1)&&(P===59||P===-1)&&e<61}}function U(t,r){if(!(t&&r))return;let c=new Date("2020-01-01T"+t).valueOf(),u=new Date(
"2020-01-01T"+r).valueOf();if(c&&u)return c-u}function J(t,r){if(!(t&&r))return;let c=C.exec(t),u=C.exec(r);if(c&&u)return t=
c[1]+c[2]+c[3],r=u[1]+u[2]+u[3],t>r?1:t<r?-1:0}var F=/t|\s/i;function G(t){let r=S(t);return function(u){let g=u.split(F);
return g.length===2&&X(g[0])&&r(g[1])}}function Q(t,r){if(!(t&&r))return;let c=new Date(t).valueOf(),u=new Date(r).valueOf();
if(c&&u)return c-u}function ee(t,r){if(!(t&&r))return;let[c,u]=t.split(F),[g,i]=r.split(F),e=M(c,g);if(e!==void 0)return e||
U(u,i)}var Te=/\/|:/,Ne=/^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
function Ae(t){return Te.test(t)&&Ne.test(t)}var W=/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
function Oe(t){return W.lastIndex=0,W.test(t)}var $e=-(2**31),Le=2**31-1;function ze(t){return Number.isInteger(t)&&t<=Le&&
t>=$e}function Be(t){return Number.isInteger(t)}function K(){return!0}var De=/[^\\]\\Z/;function Ee(t){if(De.test(t))return!1;
try{return new RegExp(t),!0}catch{return!1}}});var D=H(Z=>{"use strict";Object.defineProperty(Z,"__esModule",{value:!0});function ie(t){let r=t.length,c=0,u=0,g;for(;u<
r;)c++,g=t.charCodeAt(u++),g>=55296&&g<=56319&&u<r&&(g=t.charCodeAt(u),(g&64512)===56320&&u++);return c}Z.default=ie;ie.
code='require("ajv/dist/runtime/ucs2length").default'});var se=_e(re());var Ie=/^(?<date>\d{4}-\d\d-\d\d)[Tt ](?<minute>(?:[01]\d|2[0-3]):[0-5]\d):(?<second>[0-5]\d|60)(?:\.\d+)?(?<offset>[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
te={type:"string",validate:Re};function Re(t){let{date:r="",minute:c,second:u,offset:g=""}=Ie.exec(t)?.groups??{},i=new Date(
`${r}T00:00Z`),e=!Number.isNaN(i.getTime())&&i.toISOString().startsWith(r);return!e||u!=="60"?e:new Date(`${r}T${c}${g.toUpperCase()}`).
toISOString().includes("T23:59:")}var ae={type:"number",validate:t=>Number(t.toFixed(2))===t};var R={...se.fullFormats,"date-time":te,"two-decimals":ae};var pe=j,Ce={title:"Request",type:"object",additionalProperties:!0,properties:{path:{type:"object",additionalProperties:!1,
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
properties:{},required:[]}},required:["query"]},B=D().default,oe=R["date-time"],ne=R.date,Se=new RegExp("^[A-Za-z0-9_-]+\
$","u");function j(t,{instancePath:r="",parentData:c,parentDataProperty:u,rootData:g=t}={}){let i=null,e=0;if(e===0)if(t&&
typeof t=="object"&&!Array.isArray(t)){let P;if(t.query===void 0&&(P="query"))return j.errors=[{instancePath:r,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:P},message:"must have required property '"+P+"'"}],!1;if(t.path!==
void 0){let s=t.path,d=e;if(e===d)if(s&&typeof s=="object"&&!Array.isArray(s))for(let x in s){return j.errors=[{instancePath:r+
"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:x},
message:"must NOT have additional properties"}],!1;break}else return j.errors=[{instancePath:r+"/path",schemaPath:"#/pro\
perties/path/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=d===e}else var n=!0;if(n){if(t.
query!==void 0){let s=t.query,d=e;if(e===d)if(s&&typeof s=="object"&&!Array.isArray(s)){s.limit===void 0&&(s.limit=20);let q=e;
for(let l in s)if(!(l==="customer_id"||l==="status"||l==="start_date"||l==="end_date"||l==="limit"||l==="next_token")){return j.
errors=[{instancePath:r+"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{
additionalProperty:l},message:"must NOT have additional properties"}],!1;break}if(q===e){let l;if(s.customer_id===void 0&&
(l="customer_id"))return j.errors=[{instancePath:r+"/query",schemaPath:"#/properties/query/required",keyword:"required",
params:{missingProperty:l},message:"must have required property '"+l+"'"}],!1;if(s.customer_id!==void 0){let o=s.customer_id,
$=e;if(typeof o!="string"){let v=typeof o,f;if(f===void 0)if(v=="number"||v=="boolean")f=""+o;else if(o===null)f="";else
return j.errors=[{instancePath:r+"/query/customer_id",schemaPath:"#/properties/query/properties/customer_id/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;f!==void 0&&(o=f,s!==void 0&&(s.customer_id=f))}if(e===$&&typeof o==
"string"){if(B(o)>64)return j.errors=[{instancePath:r+"/query/customer_id",schemaPath:"#/properties/query/properties/cus\
tomer_id/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"}],!1;if(B(o)<1)
return j.errors=[{instancePath:r+"/query/customer_id",schemaPath:"#/properties/query/properties/customer_id/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}var y=$===e}else var y=!0;if(y){if(s.status!==
void 0){let o=s.status,$=e;if(typeof o!="string"){let f=typeof o,_;if(_===void 0)if(f=="number"||f=="boolean")_=""+o;else if(o===
null)_="";else return j.errors=[{instancePath:r+"/query/status",schemaPath:"#/properties/query/properties/status/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;_!==void 0&&(o=_,s!==void 0&&(s.status=_))}if(!(o==="PENDING_\
INVENTORY"||o==="CONFIRMED"||o==="CANCELLED"))return j.errors=[{instancePath:r+"/query/status",schemaPath:"#/properties/\
query/properties/status/enum",keyword:"enum",params:{allowedValues:Ce.properties.query.properties.status.enum},message:"\
must be equal to one of the allowed values"}],!1;var y=$===e}else var y=!0;if(y){if(s.start_date!==void 0){let o=s.start_date,
$=e,v=e,f=!1,_=e;if(typeof o!="string"){let h=typeof o,b;if(b===void 0)if(h=="number"||h=="boolean")b=""+o;else if(o===null)
b="";else{let m={instancePath:r+"/query/start_date",schemaPath:"#/properties/query/properties/start_date/anyOf/0/type",keyword:"\
type",params:{type:"string"},message:"must be string"};i===null?i=[m]:i.push(m),e++}b!==void 0&&(o=b,s!==void 0&&(s.start_date=
b))}if(e===_&&e===_&&typeof o=="string")if(oe.validate(o)){if(B(o)>64){let h={instancePath:r+"/query/start_date",schemaPath:"\
#/properties/query/properties/start_date/anyOf/0/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have\
 more than 64 characters"};i===null?i=[h]:i.push(h),e++}}else{let h={instancePath:r+"/query/start_date",schemaPath:"#/pr\
operties/query/properties/start_date/anyOf/0/format",keyword:"format",params:{format:"date-time"},message:'must match fo\
rmat "date-time"'};i===null?i=[h]:i.push(h),e++}var a=_===e;if(f=f||a,!f){let h=e;if(typeof o!="string"){let m=typeof o,
w;if(w===void 0)if(m=="number"||m=="boolean")w=""+o;else if(o===null)w="";else{let I={instancePath:r+"/query/start_date",
schemaPath:"#/properties/query/properties/start_date/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must b\
e string"};i===null?i=[I]:i.push(I),e++}w!==void 0&&(o=w,s!==void 0&&(s.start_date=w))}if(e===h&&e===h&&typeof o=="strin\
g")if(ne.validate(o)){if(B(o)>64){let m={instancePath:r+"/query/start_date",schemaPath:"#/properties/query/properties/st\
art_date/anyOf/1/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"};i===null?
i=[m]:i.push(m),e++}}else{let m={instancePath:r+"/query/start_date",schemaPath:"#/properties/query/properties/start_date\
/anyOf/1/format",keyword:"format",params:{format:"date"},message:'must match format "date"'};i===null?i=[m]:i.push(m),e++}
var a=h===e;f=f||a}if(f)e=v,i!==null&&(v?i.length=v:i=null);else{let h={instancePath:r+"/query/start_date",schemaPath:"#\
/properties/query/properties/start_date/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};return i===
null?i=[h]:i.push(h),e++,j.errors=i,!1}var y=$===e}else var y=!0;if(y){if(s.end_date!==void 0){let o=s.end_date,$=e,v=e,
f=!1,_=e;if(typeof o!="string"){let h=typeof o,b;if(b===void 0)if(h=="number"||h=="boolean")b=""+o;else if(o===null)b="";else{
let m={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/end_date/anyOf/0/type",keyword:"type",
params:{type:"string"},message:"must be string"};i===null?i=[m]:i.push(m),e++}b!==void 0&&(o=b,s!==void 0&&(s.end_date=b))}
if(e===_&&e===_&&typeof o=="string")if(oe.validate(o)){if(B(o)>64){let h={instancePath:r+"/query/end_date",schemaPath:"#\
/properties/query/properties/end_date/anyOf/0/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have mo\
re than 64 characters"};i===null?i=[h]:i.push(h),e++}}else{let h={instancePath:r+"/query/end_date",schemaPath:"#/propert\
ies/query/properties/end_date/anyOf/0/format",keyword:"format",params:{format:"date-time"},message:'must match format "d\
ate-time"'};i===null?i=[h]:i.push(h),e++}var p=_===e;if(f=f||p,!f){let h=e;if(typeof o!="string"){let m=typeof o,w;if(w===
void 0)if(m=="number"||m=="boolean")w=""+o;else if(o===null)w="";else{let I={instancePath:r+"/query/end_date",schemaPath:"\
#/properties/query/properties/end_date/anyOf/1/type",keyword:"type",params:{type:"string"},message:"must be string"};i===
null?i=[I]:i.push(I),e++}w!==void 0&&(o=w,s!==void 0&&(s.end_date=w))}if(e===h&&e===h&&typeof o=="string")if(ne.validate(
o)){if(B(o)>64){let m={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/end_date/anyOf/1/maxLe\
ngth",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"};i===null?i=[m]:i.push(m),e++}}else{
let m={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/end_date/anyOf/1/format",keyword:"form\
at",params:{format:"date"},message:'must match format "date"'};i===null?i=[m]:i.push(m),e++}var p=h===e;f=f||p}if(f)e=v,
i!==null&&(v?i.length=v:i=null);else{let h={instancePath:r+"/query/end_date",schemaPath:"#/properties/query/properties/e\
nd_date/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};return i===null?i=[h]:i.push(h),e++,j.errors=
i,!1}var y=$===e}else var y=!0;if(y){let o=s.limit,$=e;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o))){let f=typeof o,_;if(_===
void 0)if(f==="boolean"||o===null||f==="string"&&o&&o==+o&&!(o%1))_=+o;else return j.errors=[{instancePath:r+"/query/lim\
it",schemaPath:"#/properties/query/properties/limit/type",keyword:"type",params:{type:"integer"},message:"must be intege\
r"}],!1;_!==void 0&&(o=_,s!==void 0&&(s.limit=_))}if(e===$&&typeof o=="number"){if(o>100||isNaN(o))return j.errors=[{instancePath:r+
"/query/limit",schemaPath:"#/properties/query/properties/limit/maximum",keyword:"maximum",params:{comparison:"<=",limit:100},
message:"must be <= 100"}],!1;if(o<1||isNaN(o))return j.errors=[{instancePath:r+"/query/limit",schemaPath:"#/properties/\
query/properties/limit/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"}],!1}var y=$===
e;if(y)if(s.next_token!==void 0){let f=s.next_token,_=e;if(typeof f!="string"){let h=typeof f,b;if(b===void 0)if(h=="num\
ber"||h=="boolean")b=""+f;else if(f===null)b="";else return j.errors=[{instancePath:r+"/query/next_token",schemaPath:"#/\
properties/query/properties/next_token/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;b!==void 0&&
(f=b,s!==void 0&&(s.next_token=b))}if(e===_&&typeof f=="string"){if(B(f)>512)return j.errors=[{instancePath:r+"/query/ne\
xt_token",schemaPath:"#/properties/query/properties/next_token/maxLength",keyword:"maxLength",params:{limit:512},message:"\
must NOT have more than 512 characters"}],!1;if(B(f)<1)return j.errors=[{instancePath:r+"/query/next_token",schemaPath:"\
#/properties/query/properties/next_token/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer th\
an 1 characters"}],!1;if(!Se.test(f))return j.errors=[{instancePath:r+"/query/next_token",schemaPath:"#/properties/query\
/properties/next_token/pattern",keyword:"pattern",params:{pattern:"^[A-Za-z0-9_-]+$"},message:'must match pattern "^[A-Z\
a-z0-9_-]+$"'}],!1}var y=_===e}else var y=!0}}}}}}else return j.errors=[{instancePath:r+"/query",schemaPath:"#/propertie\
s/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=d===e}else var n=!0;if(n){if(t.header!==
void 0){let s=t.header,d=e;if(e===d&&!(s&&typeof s=="object"&&!Array.isArray(s)))return j.errors=[{instancePath:r+"/head\
er",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=d===
e}else var n=!0;if(n)if(t.cookie!==void 0){let s=t.cookie,d=e;if(e===d&&!(s&&typeof s=="object"&&!Array.isArray(s)))return j.
errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var n=d===e}else var n=!0}}}else return j.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return j.errors=i,e===0}var de=k;var E=D().default,Fe=R["two-decimals"];function k(t,{instancePath:r="",parentData:c,parentDataProperty:u,rootData:g=t}={}){
let i=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let p;if(t.requestBody===void 0&&(p="requestBody"))
return k.errors=[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:p},message:"must hav\
e required property '"+p+"'"}],!1;if(t.requestBody!==void 0){let P=t.requestBody;if(e===e)if(P&&typeof P=="object"&&!Array.
isArray(P)){let d=e;for(let x in P)if(!(x==="customer_id"||x==="items")){return k.errors=[{instancePath:r+"/requestBody",
schemaPath:"#/properties/requestBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:x},
message:"must NOT have additional properties"}],!1;break}if(d===e){let x;if(P.customer_id===void 0&&(x="customer_id")||P.
items===void 0&&(x="items"))return k.errors=[{instancePath:r+"/requestBody",schemaPath:"#/properties/requestBody/require\
d",keyword:"required",params:{missingProperty:x},message:"must have required property '"+x+"'"}],!1;if(P.customer_id!==void 0){
let q=P.customer_id,l=e;if(e===l)if(typeof q=="string"){if(E(q)>64)return k.errors=[{instancePath:r+"/requestBody/custom\
er_id",schemaPath:"#/properties/requestBody/properties/customer_id/maxLength",keyword:"maxLength",params:{limit:64},message:"\
must NOT have more than 64 characters"}],!1;if(E(q)<1)return k.errors=[{instancePath:r+"/requestBody/customer_id",schemaPath:"\
#/properties/requestBody/properties/customer_id/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have f\
ewer than 1 characters"}],!1}else return k.errors=[{instancePath:r+"/requestBody/customer_id",schemaPath:"#/properties/r\
equestBody/properties/customer_id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var n=l===e}else
var n=!0;if(n)if(P.items!==void 0){let q=P.items,l=e;if(e===l)if(Array.isArray(q)){if(q.length>100)return k.errors=[{instancePath:r+
"/requestBody/items",schemaPath:"#/properties/requestBody/properties/items/maxItems",keyword:"maxItems",params:{limit:100},
message:"must NOT have more than 100 items"}],!1;if(q.length<1)return k.errors=[{instancePath:r+"/requestBody/items",schemaPath:"\
#/properties/requestBody/properties/items/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer tha\
n 1 items"}],!1;{var y=!0;let $=q.length;for(let v=0;v<$;v++){let f=q[v],_=e;if(e===_)if(f&&typeof f=="object"&&!Array.isArray(
f)){let h=e;for(let b in f)if(!(b==="sku"||b==="quantity"||b==="price"||b==="name")){return k.errors=[{instancePath:r+"/\
requestBody/items/"+v,schemaPath:"#/properties/requestBody/properties/items/items/additionalProperties",keyword:"additio\
nalProperties",params:{additionalProperty:b},message:"must NOT have additional properties"}],!1;break}if(h===e){let b;if(f.
sku===void 0&&(b="sku")||f.quantity===void 0&&(b="quantity"))return k.errors=[{instancePath:r+"/requestBody/items/"+v,schemaPath:"\
#/properties/requestBody/properties/items/items/required",keyword:"required",params:{missingProperty:b},message:"must ha\
ve required property '"+b+"'"}],!1;if(f.sku!==void 0){let m=f.sku,w=e;if(e===w)if(typeof m=="string"){if(E(m)>64)return k.
errors=[{instancePath:r+"/requestBody/items/"+v+"/sku",schemaPath:"#/properties/requestBody/properties/items/items/prope\
rties/sku/maxLength",keyword:"maxLength",params:{limit:64},message:"must NOT have more than 64 characters"}],!1;if(E(m)<
1)return k.errors=[{instancePath:r+"/requestBody/items/"+v+"/sku",schemaPath:"#/properties/requestBody/properties/items/\
items/properties/sku/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else
return k.errors=[{instancePath:r+"/requestBody/items/"+v+"/sku",schemaPath:"#/properties/requestBody/properties/items/it\
ems/properties/sku/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=w===e}else var a=!0;if(a){
if(f.quantity!==void 0){let m=f.quantity,w=e;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)))return k.errors=[{instancePath:r+
"/requestBody/items/"+v+"/quantity",schemaPath:"#/properties/requestBody/properties/items/items/properties/quantity/type",
keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;if(e===w&&typeof m=="number"){if(m>1e5||isNaN(m))return k.
errors=[{instancePath:r+"/requestBody/items/"+v+"/quantity",schemaPath:"#/properties/requestBody/properties/items/items/\
properties/quantity/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e5},message:"must be <= 100000"}],!1;if(m<
1||isNaN(m))return k.errors=[{instancePath:r+"/requestBody/items/"+v+"/quantity",schemaPath:"#/properties/requestBody/pr\
operties/items/items/properties/quantity/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >=\
 1"}],!1}var a=w===e}else var a=!0;if(a){if(f.price!==void 0){let m=f.price,w=e;if(e===w)if(typeof m=="number")if(Fe.validate(
m)){if(m>999999.99||isNaN(m))return k.errors=[{instancePath:r+"/requestBody/items/"+v+"/price",schemaPath:"#/properties/\
requestBody/properties/items/items/properties/price/maximum",keyword:"maximum",params:{comparison:"<=",limit:999999.99},
message:"must be <= 999999.99"}],!1;if(m<0||isNaN(m))return k.errors=[{instancePath:r+"/requestBody/items/"+v+"/price",schemaPath:"\
#/properties/requestBody/properties/items/items/properties/price/minimum",keyword:"minimum",params:{comparison:">=",limit:0},
message:"must be >= 0"}],!1}else return k.errors=[{instancePath:r+"/requestBody/items/"+v+"/price",schemaPath:"#/propert\
ies/requestBody/properties/items/items/properties/price/format",keyword:"format",params:{format:"two-decimals"},message:'\
must match format "two-decimals"'}],!1;else return k.errors=[{instancePath:r+"/requestBody/items/"+v+"/price",schemaPath:"\
#/properties/requestBody/properties/items/items/properties/price/type",keyword:"type",params:{type:"number"},message:"mu\
st be number"}],!1;var a=w===e}else var a=!0;if(a)if(f.name!==void 0){let m=f.name,w=e;if(e===w)if(typeof m=="string"){if(E(
m)>200)return k.errors=[{instancePath:r+"/requestBody/items/"+v+"/name",schemaPath:"#/properties/requestBody/properties/\
items/items/properties/name/maxLength",keyword:"maxLength",params:{limit:200},message:"must NOT have more than 200 chara\
cters"}],!1;if(E(m)<1)return k.errors=[{instancePath:r+"/requestBody/items/"+v+"/name",schemaPath:"#/properties/requestB\
ody/properties/items/items/properties/name/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fewer \
than 1 characters"}],!1}else return k.errors=[{instancePath:r+"/requestBody/items/"+v+"/name",schemaPath:"#/properties/r\
equestBody/properties/items/items/properties/name/type",keyword:"type",params:{type:"string"},message:"must be string"}],
!1;var a=w===e}else var a=!0}}}}else return k.errors=[{instancePath:r+"/requestBody/items/"+v,schemaPath:"#/properties/r\
equestBody/properties/items/items/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var y=_===e;
if(!y)break}}}else return k.errors=[{instancePath:r+"/requestBody/items",schemaPath:"#/properties/requestBody/properties\
/items/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var n=l===e}else var n=!0}}else return k.
errors=[{instancePath:r+"/requestBody",schemaPath:"#/properties/requestBody/type",keyword:"type",params:{type:"object"},
message:"must be object"}],!1}}else return k.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",params:{type:"ob\
ject"},message:"must be object"}],!1;return k.errors=i,e===0}var fe=O;var V=D().default,Me=new RegExp("^[!-~]+$","u");function O(t,{instancePath:r="",parentData:c,parentDataProperty:u,rootData:g=t}={}){
let i=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.path!==void 0){let a=t.path,p=e;if(e===p)if(a&&
typeof a=="object"&&!Array.isArray(a))for(let P in a){return O.errors=[{instancePath:r+"/path",schemaPath:"#/properties/\
path/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:P},message:"must NOT have additiona\
l properties"}],!1;break}else return O.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){if(t.query!==void 0){let a=t.query,
p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a))for(let s in a){return O.errors=[{instancePath:r+"/query",schemaPath:"\
#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},message:"must NOT \
have additional properties"}],!1;break}else return O.errors=[{instancePath:r+"/query",schemaPath:"#/properties/query/typ\
e",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){if(t.header!==void 0){
let a=t.header,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a)){if(a["idempotency-key"]!==void 0){let s=a["idem\
potency-key"],d=e;if(typeof s!="string"){let x=typeof s,q;if(q===void 0)if(x=="number"||x=="boolean")q=""+s;else if(s===
null)q="";else return O.errors=[{instancePath:r+"/header/idempotency-key",schemaPath:"#/properties/header/properties/ide\
mpotency-key/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;q!==void 0&&(s=q,a!==void 0&&(a["\
idempotency-key"]=q))}if(e===d&&typeof s=="string"){if(V(s)>255)return O.errors=[{instancePath:r+"/header/idempotency-ke\
y",schemaPath:"#/properties/header/properties/idempotency-key/maxLength",keyword:"maxLength",params:{limit:255},message:"\
must NOT have more than 255 characters"}],!1;if(V(s)<1)return O.errors=[{instancePath:r+"/header/idempotency-key",schemaPath:"\
#/properties/header/properties/idempotency-key/minLength",keyword:"minLength",params:{limit:1},message:"must NOT have fe\
wer than 1 characters"}],!1;if(!Me.test(s))return O.errors=[{instancePath:r+"/header/idempotency-key",schemaPath:"#/prop\
erties/header/properties/idempotency-key/pattern",keyword:"pattern",params:{pattern:"^[!-~]+$"},message:'must match patt\
ern "^[!-~]+$"'}],!1}var y=d===e}else var y=!0;if(y)if(a.traceparent!==void 0){let s=a.traceparent,d=e;if(typeof s!="str\
ing"){let q=typeof s,l;if(l===void 0)if(q=="number"||q=="boolean")l=""+s;else if(s===null)l="";else return O.errors=[{instancePath:r+
"/header/traceparent",schemaPath:"#/properties/header/properties/traceparent/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1;l!==void 0&&(s=l,a!==void 0&&(a.traceparent=l))}if(e===d&&typeof s=="string"&&V(s)>8192)return O.
errors=[{instancePath:r+"/header/traceparent",schemaPath:"#/properties/header/properties/traceparent/maxLength",keyword:"\
maxLength",params:{limit:8192},message:"must NOT have more than 8192 characters"}],!1;var y=d===e}else var y=!0}else return O.
errors=[{instancePath:r+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var n=p===e}else var n=!0;if(n)if(t.cookie!==void 0){let a=t.cookie,p=e;if(e===p&&!(a&&typeof a=="ob\
ject"&&!Array.isArray(a)))return O.errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0}}}else return O.errors=[{instancePath:r,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return O.errors=i,e===0}var ue=T;var Ue=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,me=D().default,Ze=new RegExp("^[0-9a-f]{8}-[0-9a-f\
]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","u");function T(t,{instancePath:r="",parentData:c,parentDataProperty:u,rootData:g=t}={}){
let i=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.path===void 0&&(y="path"))return T.errors=
[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:y},message:"must have required prope\
rty '"+y+"'"}],!1;if(t.path!==void 0){let a=t.path,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a)){let P=e;for(let s in a)
if(s!=="id"){return T.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"addit\
ionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties"}],!1;break}if(P===e){let s;
if(a.id===void 0&&(s="id"))return T.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/required",keyword:"req\
uired",params:{missingProperty:s},message:"must have required property '"+s+"'"}],!1;if(a.id!==void 0){let d=a.id,x=e;if(typeof d!=
"string"){let q=typeof d,l;if(l===void 0)if(q=="number"||q=="boolean")l=""+d;else if(d===null)l="";else return T.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;l!==void 0&&(d=l,a!==void 0&&(a.id=l))}if(e===x&&e===x&&typeof d=="string")if(Ue.test(d)){if(me(d)>
36)return T.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/maxLength",keyword:"maxLength",
params:{limit:36},message:"must NOT have more than 36 characters"}],!1;if(me(d)<36)return T.errors=[{instancePath:r+"/pa\
th/id",schemaPath:"#/properties/path/properties/id/minLength",keyword:"minLength",params:{limit:36},message:"must NOT ha\
ve fewer than 36 characters"}],!1;if(!Ze.test(d))return T.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/pa\
th/properties/id/pattern",keyword:"pattern",params:{pattern:"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{1\
2}$"},message:'must match pattern "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"'}],!1}else return T.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/format",keyword:"format",params:{format:"uuid"},
message:'must match format "uuid"'}],!1}}}else return T.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/ty\
pe",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){if(t.query!==void 0){
let a=t.query,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a))for(let s in a){return T.errors=[{instancePath:r+
"/query",schemaPath:"#/properties/query/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:s},
message:"must NOT have additional properties"}],!1;break}else return T.errors=[{instancePath:r+"/query",schemaPath:"#/pr\
operties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===e}else var n=!0;if(n){
if(t.header!==void 0){let a=t.header,p=e;if(e===p&&!(a&&typeof a=="object"&&!Array.isArray(a)))return T.errors=[{instancePath:r+
"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var n=p===
e}else var n=!0;if(n)if(t.cookie!==void 0){let a=t.cookie,p=e;if(e===p&&!(a&&typeof a=="object"&&!Array.isArray(a)))return T.
errors=[{instancePath:r+"/cookie",schemaPath:"#/properties/cookie/type",keyword:"type",params:{type:"object"},message:"m\
ust be object"}],!1;var n=p===e}else var n=!0}}}else return T.errors=[{instancePath:r,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return T.errors=i,e===0}var ye=N;var Ve=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,le=D().default,Ye=new RegExp("^[0-9a-f]{8}-[0-9a-f\
]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","u");function N(t,{instancePath:r="",parentData:c,parentDataProperty:u,rootData:g=t}={}){
let i=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.path===void 0&&(y="path"))return N.errors=
[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:y},message:"must have required prope\
rty '"+y+"'"}],!1;if(t.path!==void 0){let a=t.path,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a)){let P=e;for(let s in a)
if(s!=="id"){return N.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"addit\
ionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties"}],!1;break}if(P===e){let s;
if(a.id===void 0&&(s="id"))return N.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/required",keyword:"req\
uired",params:{missingProperty:s},message:"must have required property '"+s+"'"}],!1;if(a.id!==void 0){let d=a.id,x=e;if(typeof d!=
"string"){let q=typeof d,l;if(l===void 0)if(q=="number"||q=="boolean")l=""+d;else if(d===null)l="";else return N.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;l!==void 0&&(d=l,a!==void 0&&(a.id=l))}if(e===x&&e===x&&typeof d=="string")if(Ve.test(d)){if(le(d)>
36)return N.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/maxLength",keyword:"maxLength",
params:{limit:36},message:"must NOT have more than 36 characters"}],!1;if(le(d)<36)return N.errors=[{instancePath:r+"/pa\
th/id",schemaPath:"#/properties/path/properties/id/minLength",keyword:"minLength",params:{limit:36},message:"must NOT ha\
ve fewer than 36 characters"}],!1;if(!Ye.test(d))return N.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/pa\
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
params:{type:"object"},message:"must be object"}],!1;return N.errors=i,e===0}var he=A;var He=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,ce=D().default,Ge=new RegExp("^[0-9a-f]{8}-[0-9a-f\
]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","u");function A(t,{instancePath:r="",parentData:c,parentDataProperty:u,rootData:g=t}={}){
let i=null,e=0;if(e===0)if(t&&typeof t=="object"&&!Array.isArray(t)){let y;if(t.path===void 0&&(y="path"))return A.errors=
[{instancePath:r,schemaPath:"#/required",keyword:"required",params:{missingProperty:y},message:"must have required prope\
rty '"+y+"'"}],!1;if(t.path!==void 0){let a=t.path,p=e;if(e===p)if(a&&typeof a=="object"&&!Array.isArray(a)){let P=e;for(let s in a)
if(s!=="id"){return A.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/additionalProperties",keyword:"addit\
ionalProperties",params:{additionalProperty:s},message:"must NOT have additional properties"}],!1;break}if(P===e){let s;
if(a.id===void 0&&(s="id"))return A.errors=[{instancePath:r+"/path",schemaPath:"#/properties/path/required",keyword:"req\
uired",params:{missingProperty:s},message:"must have required property '"+s+"'"}],!1;if(a.id!==void 0){let d=a.id,x=e;if(typeof d!=
"string"){let q=typeof d,l;if(l===void 0)if(q=="number"||q=="boolean")l=""+d;else if(d===null)l="";else return A.errors=
[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;l!==void 0&&(d=l,a!==void 0&&(a.id=l))}if(e===x&&e===x&&typeof d=="string")if(He.test(d)){if(ce(d)>
36)return A.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/path/properties/id/maxLength",keyword:"maxLength",
params:{limit:36},message:"must NOT have more than 36 characters"}],!1;if(ce(d)<36)return A.errors=[{instancePath:r+"/pa\
th/id",schemaPath:"#/properties/path/properties/id/minLength",keyword:"minLength",params:{limit:36},message:"must NOT ha\
ve fewer than 36 characters"}],!1;if(!Ge.test(d))return A.errors=[{instancePath:r+"/path/id",schemaPath:"#/properties/pa\
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
params:{type:"object"},message:"must be object"}],!1;return A.errors=i,e===0}var jr={listOrders:[pe],createOrder:[de,fe],getOrder:[ue],deleteOrder:[ye],listDeliveries:[he]};export{jr as requestValidators};
