using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using com.tencent.imsdk.unity.types;

namespace com.tencent.imsdk.unity.native
{
    /// <summary>
    /// JSON, read into a tree and written value by value. Nothing finds members by reflection, so there is nothing that
    /// stripping could take away.
    ///
    /// Reading never fails: a value that is missing, of another type or out of range reads as 0, false or null, and the rest of the
    /// document stays. Integers are exact up to 2^64-1, and may be decimal strings.
    /// </summary>
    internal static class Json
    {
        /// <summary>Deeper than the library nests.</summary>
        internal const int Depth = 256;

        /// <summary>The tree of a text; null where it is empty or no JSON.</summary>
        internal static JToken Parse(string text)
        {
            if (string.IsNullOrEmpty(text)) return null;
            try
            {
                // Texts that look like dates stay texts.
                using (var reader = new JsonTextReader(new StringReader(text)))
                {
                    reader.DateParseHandling = DateParseHandling.None;
                    reader.MaxDepth = Depth;
                    return JToken.ReadFrom(reader);
                }
            }
            catch (JsonException e)
            {
                Log.Exception(e);
                return null;
            }
        }

        internal static string Text(JToken json)
        {
            var value = json as JValue;
            return value == null ? null : value.Value as string;
        }

        internal static bool? MaybeBool(JToken json)
        {
            var value = json as JValue;
            return value == null ? null : value.Value as bool?;
        }

        internal static bool Bool(JToken json) { return MaybeBool(json) ?? false; }

        internal static int? MaybeInt(JToken json) { return (int?)Integer(json, int.MinValue, int.MaxValue); }

        internal static int Int(JToken json) { return MaybeInt(json) ?? 0; }

        internal static uint? MaybeUInt(JToken json) { return (uint?)Integer(json, uint.MinValue, uint.MaxValue); }

        internal static uint UInt(JToken json) { return MaybeUInt(json) ?? 0; }

        internal static long? MaybeLong(JToken json) { return (long?)Integer(json, long.MinValue, long.MaxValue); }

        internal static long Long(JToken json) { return MaybeLong(json) ?? 0; }

        internal static ulong? MaybeULong(JToken json) { return (ulong?)Integer(json, ulong.MinValue, ulong.MaxValue); }

        internal static ulong ULong(JToken json) { return MaybeULong(json) ?? 0; }

        internal static double? MaybeDouble(JToken json)
        {
            var value = json as JValue;
            if (value == null) return null;
            if (value.Value is double) return (double)value.Value;
            decimal? integer = Integer(json, decimal.MinValue, decimal.MaxValue);
            return (double?)integer;
        }

        internal static double Double(JToken json) { return MaybeDouble(json) ?? 0; }

        /// <summary>A list of what can be read of an array; null for what is no array.</summary>
        internal static List<T> List<T>(JToken json, Func<JToken, T> item)
        {
            var array = json as JArray;
            if (array == null) return null;
            var list = new List<T>(array.Count);
            foreach (JToken element in array)
            {
                T value = item(element);
                if (value != null) list.Add(value);
            }
            return list;
        }

        /// <summary>An object with numbers as values; null for what is no object.</summary>
        internal static Dictionary<string, ulong> Numbers(JToken json)
        {
            var o = json as JObject;
            if (o == null) return null;
            var numbers = new Dictionary<string, ulong>();
            foreach (JProperty property in o.Properties()) numbers[property.Name] = ULong(property.Value);
            return numbers;
        }

        /// <summary>Decimals hold every integer of 64 bits, signed or not.</summary>
        static decimal? Integer(JToken json, decimal least, decimal most)
        {
            var value = json as JValue;
            object raw = value == null ? null : value.Value;
            decimal number;
            if (raw is long) number = (long)raw;
            else if (raw is string || value != null && value.Type == JTokenType.Integer)
            {
                // Integers above 2^63 are of a type that depends on the version of the JSON library.
                string digits = Convert.ToString(raw, CultureInfo.InvariantCulture);
                if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)) return null;
            }
            else return null;
            return number < least || number > most ? (decimal?)null : number;
        }

        internal static string Of(TIMDocument document)
        {
            return document == null ? null : Written(json => document.Write(json));
        }

        internal static string Of(List<string> list)
        {
            return list == null ? null : Written(json => Write(json, list));
        }

        internal static string Of<T>(List<T> list) where T : TIMDocument
        {
            return list == null ? null : Written(json => Write(json, list));
        }

        /// <summary>What a call by its name is given. A single null is one argument.</summary>
        internal static string Arguments(object[] arguments)
        {
            return Written(json => WriteAny(json, arguments ?? new object[] { null }));
        }

        static void WriteAny(JsonWriter json, object value)
        {
            var tree = value as JToken;
            if (tree != null)
            {
                tree.WriteTo(json);
                return;
            }
            // Of an enum it is that of its numbers.
            switch (Convert.GetTypeCode(value))
            {
                case TypeCode.Empty:
                    json.WriteNull();
                    return;
                case TypeCode.String:
                    json.WriteValue((string)value);
                    return;
                case TypeCode.Boolean:
                    json.WriteValue((bool)value);
                    return;
                case TypeCode.SByte:
                case TypeCode.Int16:
                case TypeCode.Int32:
                case TypeCode.Int64:
                    json.WriteValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                    return;
                case TypeCode.Byte:
                case TypeCode.UInt16:
                case TypeCode.UInt32:
                case TypeCode.UInt64:
                    json.WriteValue(Convert.ToUInt64(value, CultureInfo.InvariantCulture));
                    return;
            }
            var document = value as TIMDocument;
            var items = value as IEnumerable;
            if (document != null) document.Write(json);
            else if (items == null) throw new ArgumentException("no argument of a call is a " + value.GetType());
            else
            {
                json.WriteStartArray();
                foreach (object item in items) WriteAny(json, item);
                json.WriteEndArray();
            }
        }

        static string Written(Action<JsonWriter> write)
        {
            var text = new StringWriter(CultureInfo.InvariantCulture);
            using (var writer = new JsonTextWriter(text)) write(writer);
            return text.ToString();
        }

        // A number or flag of an element: 0 and false are as good as absent, and most belong to other types of elements.

        internal static bool? Given(bool value) { return value ? true : (bool?)null; }

        internal static long? Given(long value) { return value == 0 ? (long?)null : value; }

        internal static double? Given(double value) { return value == 0 ? (double?)null : value; }

        // Members of a document. What is null is left out.

        internal static void Write(JsonWriter json, string name, string value)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            json.WriteValue(value);
        }

        internal static void Write(JsonWriter json, string name, bool? value)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            json.WriteValue(value.Value);
        }

        internal static void Write(JsonWriter json, string name, long? value)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            json.WriteValue(value.Value);
        }

        internal static void Write(JsonWriter json, string name, ulong? value)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            json.WriteValue(value.Value);
        }

        internal static void Write(JsonWriter json, string name, double? value)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            json.WriteValue(value.Value);
        }

        internal static void Write(JsonWriter json, string name, TIMDocument value)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            value.Write(json);
        }

        // By another name, since numbers and texts turn into trees by themselves.
        internal static void WriteTree(JsonWriter json, string name, JToken value)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            value.WriteTo(json);
        }

        internal static void Write(JsonWriter json, string name, List<string> value)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            Write(json, value);
        }

        internal static void Write<T>(JsonWriter json, string name, List<T> value) where T : TIMDocument
        {
            if (value == null) return;
            json.WritePropertyName(name);
            Write(json, value);
        }

        /// <summary>A list of enums, as numbers.</summary>
        internal static void Write<T>(JsonWriter json, string name, List<T> value, Func<T, long> number)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            json.WriteStartArray();
            foreach (T item in value) json.WriteValue(number(item));
            json.WriteEndArray();
        }

        internal static void Write(JsonWriter json, string name, List<ulong> value)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            json.WriteStartArray();
            foreach (ulong item in value) json.WriteValue(item);
            json.WriteEndArray();
        }

        internal static void Write(JsonWriter json, string name, Dictionary<string, ulong> value)
        {
            if (value == null) return;
            json.WritePropertyName(name);
            json.WriteStartObject();
            foreach (KeyValuePair<string, ulong> number in value) Write(json, number.Key, number.Value);
            json.WriteEndObject();
        }

        static void Write(JsonWriter json, List<string> list)
        {
            json.WriteStartArray();
            foreach (string item in list) json.WriteValue(item);
            json.WriteEndArray();
        }

        static void Write<T>(JsonWriter json, List<T> list) where T : TIMDocument
        {
            json.WriteStartArray();
            foreach (T item in list)
            {
                if (item == null) json.WriteNull();
                else item.Write(json);
            }
            json.WriteEndArray();
        }
    }
}
